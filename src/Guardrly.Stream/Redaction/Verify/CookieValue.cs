namespace Guardrly.Redaction.Verify;

/// <summary>The grammar of Cookie and Set-Cookie: names and attributes stay, every value goes.</summary>
internal static class CookieValue
{
    /// <summary>Masks the cookies in a value; Set-Cookie holds one cookie and its attributes.</summary>
    public static void Mask(ref View view, in ValueSpan value, bool setCookie, MatchList matches)
    {
        int limit = Math.Min(value.Limit, view.End);
        view.HitEnd |= limit == view.End;
        if (value.Container == Container.NextWord && !view.Bytes[value.Start..limit].Contains((byte)'='))
            return; // the name of a file of cookies
        bool percent = HeaderText.IsPercentEncoded(ref view, value);
        bool enclosed = value.Closer.Quote != 0 || (limit < view.End && !EncodedText.IsNewline(view[limit]));
        var grammar = new CookieGrammar(
            new EncodedText(view.Bytes[..limit], percent), value, enclosed, setCookie, matches);
        grammar.Run(value.Start);
        while (grammar.MustGoOn && HeaderText.TryUnfold(ref view, value, ref limit))
            grammar.Extend(view.Bytes[..limit]);
        view.HitEnd |= limit == view.End;
    }
}
