namespace Guardrly.Normalize;

/// <summary>What became of units and requests, by reason. One thread writes it.</summary>
internal sealed class NormalizeCounts
{
    /// <summary>Units taken.</summary>
    public long Units { get; set; }

    /// <summary>Records made.</summary>
    public long Records { get; set; }

    /// <summary>Records beyond the first of their unit: several calls on a line.</summary>
    public long ExtraRecords { get; set; }

    /// <summary>Records of calls that were never answered.</summary>
    public long Unanswered { get; set; }

    /// <summary>Requests that were joined with a response on a later line.</summary>
    public long Joined { get; set; }

    /// <summary>Adds all of <paramref name="other"/>.</summary>
    public void Add(NormalizeCounts other)
    {
        Units += other.Units;
        Records += other.Records;
        ExtraRecords += other.ExtraRecords;
        Unanswered += other.Unanswered;
        Joined += other.Joined;
    }
}
