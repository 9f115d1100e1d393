namespace Guardrly.Redaction.Verify;

/// <summary>The grammar of Cookie and Set-Cookie: names and attributes stay, every value goes.</summary>
internal static class CookieValue
{
    /// <summary>Masks the cookies in a value; Set-Cookie holds one cookie and its attributes.</summary>
    public static void Mask(ref View view, in ValueSpan value, bool setCookie, MatchList matches)
    {
        int limit = HeaderText.Limit(view, value);
        if (value.Container == Container.NextWord && !view.Bytes[value.Start..limit].Contains((byte)'='))
        {
            view.HitEnd |= limit == view.End;
            return; // the name of a file of cookies
        }
        bool inside = false;
        var text = new EncodedText(
            view.Bytes[..limit],
            HeaderText.IsPercentEncoded(ref view, value),
            HeaderText.IsFormEncoded(ref view, value),
            ref limit == view.End ? ref view.HitEnd : ref inside);
        new CookieGrammar(text, value, setCookie, matches).Run(value.Start);
    }
}
