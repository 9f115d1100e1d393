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

    /// <summary>Records of calls that were never answered, whyever: the stream ended, they expired or were
    /// evicted.</summary>
    public long Unanswered { get; set; }

    /// <summary>Of <see cref="Unanswered"/>: waited longer than a request waits.</summary>
    public long Expired { get; set; }

    /// <summary>Of <see cref="Unanswered"/>: too many waited.</summary>
    public long Evicted { get; set; }

    /// <summary>Requests that were joined with a response on a later line.</summary>
    public long Joined { get; set; }

    /// <summary>Responses without a URL whose request was not there: no calls.</summary>
    public long Unasked { get; set; }

    /// <summary>Calls that the body on a following line explained.</summary>
    public long Explained { get; set; }

    /// <summary>Calls whose endpoint is a star, for their host has too many templates.</summary>
    public long ExtraTemplates { get; set; }

    /// <summary>Units that begin as JSON and end within it: no calls.</summary>
    public long TornJson { get; set; }

    /// <summary>Units that no shape took.</summary>
    public long Shapeless { get; set; }

    /// <summary>Adds all of <paramref name="other"/>.</summary>
    public void Add(NormalizeCounts other)
    {
        Units += other.Units;
        Records += other.Records;
        ExtraRecords += other.ExtraRecords;
        Unanswered += other.Unanswered;
        Expired += other.Expired;
        Evicted += other.Evicted;
        Joined += other.Joined;
        Unasked += other.Unasked;
        Explained += other.Explained;
        ExtraTemplates += other.ExtraTemplates;
        TornJson += other.TornJson;
        Shapeless += other.Shapeless;
    }
}
