namespace Guardrly.Redaction.Verify;

/// <summary>The grammar of an Authorization header's value: a scheme that stays, credentials that go.</summary>
internal static class AuthorizationValue
{
    /// <summary>Masks the credentials in <paramref name="value"/>.</summary>
    public static void Mask(ref View view, in ValueSpan value, MatchList matches)
    {
        int limit = HeaderText.Limit(view, value);
        bool inside = false;
        var text = new EncodedText(
            view.Bytes[..limit],
            HeaderText.IsPercentEncoded(ref view, value),
            HeaderText.IsFormEncoded(ref view, value),
            ref limit == view.End ? ref view.HitEnd : ref inside);
        new AuthorizationGrammar(text, value.Start, value, matches).Run();
    }
}
