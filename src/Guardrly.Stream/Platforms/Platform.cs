using Guardrly.Records;

namespace Guardrly.Platforms;

/// <summary>The status that a call had in truth.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">Error code of the body, or empty.</param>
/// <param name="message">Its message, or empty.</param>
/// <param name="rateLimitExhausted">The response said that no call is left.</param>
internal delegate short StatusMapping(
    short status, ReadOnlySpan<byte> code, ReadOnlySpan<byte> message, bool rateLimitExhausted);

/// <summary>Whether a path segment is a version.</summary>
internal delegate bool SegmentTest(ReadOnlySpan<byte> segment);

/// <summary>Everything known of a platform, as data.</summary>
/// <param name="Name">As it stands in records.</param>
internal sealed record Platform(string Name)
{
    /// <summary>Its hosts.</summary>
    public IReadOnlyList<HostRule> Hosts { get; init; } = [];

    /// <summary>Which segments are versions.</summary>
    public SegmentTest IsVersion { get; init; } = static _ => false;

    /// <summary>Prefixes of ids, with their underscore; what follows is letters and digits.</summary>
    public IReadOnlyList<byte[]> IdPrefixes { get; init; } = [];

    /// <summary>The owner and the name after <c>/repos/</c> are placeholders.</summary>
    public bool HasRepositories { get; init; }

    /// <summary>What is known of its endpoints; the first that matches speaks.</summary>
    public IReadOnlyList<EndpointRule> Endpoints { get; init; } = [];

    /// <summary>How error bodies change the status.</summary>
    public StatusMapping EffectiveStatus { get; init; } = static (status, _, _, _) => status;

    /// <summary>Parameters of the query or a form that make a POST a delete, or riskier.</summary>
    public IReadOnlyList<ParameterRule> Parameters { get; init; } = [];
}

/// <summary>What a parameter says of a call.</summary>
/// <param name="Name">Name of the parameter.</param>
/// <param name="Values">Its values, in lower case; empty for any.</param>
/// <param name="Access">The access that it makes it, or none.</param>
/// <param name="Risk">The risk that it raises it to, or none.</param>
internal sealed record ParameterRule(string Name, string[] Values, Access Access, Risk Risk);
