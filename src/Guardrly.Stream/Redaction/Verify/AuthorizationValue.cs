namespace Guardrly.Redaction.Verify;

/// <summary>The grammar of an Authorization header's value: a scheme that stays, credentials that go.</summary>
internal static class AuthorizationValue
{
    /// <summary>Masks the credentials in <paramref name="value"/>.</summary>
    public static void Mask(ref View view, in ValueSpan value, MatchList matches)
    {
        int limit = Math.Min(value.Limit, view.End);
        bool percent = HeaderText.IsPercentEncoded(ref view, value);
        var grammar = new AuthorizationGrammar(
            new EncodedText(view.Bytes[..limit], percent), value.Start, value, matches);
        grammar.Run();
        while (grammar.Stage != AuthorizationStage.Done && HeaderText.TryUnfold(ref view, value, ref limit))
        {
            grammar.Extend(view.Bytes[..limit]);
            grammar.Run();
        }
        view.HitEnd |= limit == view.End;
    }
}
