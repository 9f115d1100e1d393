namespace Guardrly.Redaction.Verify;

/// <summary>The grammar of Cookie and Set-Cookie: names and attributes stay, every value goes.</summary>
internal static class CookieValue
{
    /// <summary>Masks the cookies in <paramref name="value"/>; Set-Cookie holds one cookie and its attributes.</summary>
    public static void Mask(ref View view, in ValueSpan value, bool setCookie, MatchList matches)
    {
    }
}
