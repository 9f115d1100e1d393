using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction.Verify;

/// <summary>Phone numbers: E.164, the common national shapes, and bare digits after a word that says so.</summary>
/// <remarks>
/// The groups of digits are read forward once (<see cref="PhoneGroups"/>); a rule then says how many of them are the
/// number: after a plus sign the country's lengths (<see cref="CallingCodes"/>), after a zero the groupings in use
/// (<see cref="PhoneTrunkForms"/>), after a word nearly any. So what follows a number on its line, a status or a size,
/// stays. What no rule covers is a date, a version or a measure, of which logs hold a thousand for each number:
/// without a plus sign, brackets or a word before it, only a whole grouping counts.
/// </remarks>
internal static class PhoneVerifier
{
    /// <summary>The encoded plus signs and the words that say a number follows.</summary>
    public static IEnumerable<Literal> Literals =>
    [
        new("%2b", IgnoreCase: true, LiteralFamily.EncodedPlus),
        new("%252b", IgnoreCase: true, LiteralFamily.EncodedPlus),
        new("\\u002b", IgnoreCase: true, LiteralFamily.EncodedPlus),
        new("\\x2b", IgnoreCase: true, LiteralFamily.EncodedPlus),
        new("&#43;", IgnoreCase: false, LiteralFamily.EncodedPlus),
        new("&#x2b;", IgnoreCase: true, LiteralFamily.EncodedPlus),
        .. PhoneCue.Literals.Select(static text => new Literal(text, IgnoreCase: true, LiteralFamily.PhoneCue)),
    ];

    /// <summary>Verifies a shape of <see cref="Candidate"/>: Plus, Nanp, Paren or Trunk.</summary>
    public static void VerifyShape(ref View view, int position, int shape, MatchList matches)
    {
        int start = position;
        int end;
        bool found;
        switch (shape)
        {
            case Candidate.Plus:
                end = PhoneInternational.End(ref view, position + 1, plusIsSpace: false, strict: false);
                found = end != 0;
                break;
            case Candidate.Nanp:
                found = PhoneShapes.TryNorthAmerican(ref view, position, out start, out end);
                break;
            case Candidate.Paren:
                found = PhoneShapes.TryBracketed(ref view, position, out start, out end);
                break;
            default:
                found = PhoneTrunk.TryVerify(ref view, position, out end);
                break;
        }
        if (found)
            matches.Add(start, end, SecretKind.Phone);
    }

    /// <summary>Verifies an encoded plus sign of <paramref name="plusLength"/> bytes.</summary>
    public static void VerifyEncodedPlus(ref View view, int position, int plusLength, MatchList matches)
    {
        if (view[position + plusLength] is < (byte)'1' or > (byte)'9' || !PhoneText.IsWordStart(ref view, position))
            return;
        bool percent = view[position] == '%';
        int end = PhoneInternational.End(ref view, position + plusLength, plusIsSpace: percent, strict: false);
        if (end == 0)
            return;
        // Backslashes that are escaped themselves belong to the plus sign.
        while (position > view.Opened && view[position] == '\\' && view[position - 1] == '\\')
            position--;
        matches.Add(position, end, SecretKind.Phone);
    }

    /// <summary>Verifies a word that says a number follows.</summary>
    public static void VerifyCue(ref View view, int position, MatchList matches) =>
        PhoneCue.Verify(ref view, position, matches);
}
