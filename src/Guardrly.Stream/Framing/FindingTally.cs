using Guardrly.Redaction;

namespace Guardrly.Framing;

/// <summary>Findings of a unit by kind, without a table: units have few.</summary>
internal static class FindingTally
{
    /// <summary>How many there are of the kind at an index; false where an earlier one has answered for it.</summary>
    public static bool TryCount(ReadOnlySpan<FindingMark> findings, int index, out long count)
    {
        count = 0;
        SecretKind kind = findings[index].Kind;
        for (int before = 0; before < index; before++)
        {
            if (findings[before].Kind == kind)
                return false;
        }
        for (int at = index; at < findings.Length; at++)
            count += findings[at].Kind == kind ? findings[at].Count : 0;
        return true;
    }
}
