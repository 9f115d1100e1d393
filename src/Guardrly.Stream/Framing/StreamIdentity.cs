namespace Guardrly.Framing;

/// <summary>The stream a batch belongs to: a file, standard input, a partition.</summary>
/// <param name="Index">Ordinal of the stream in its run, from 0: the order of what is written for people.</param>
/// <param name="Source">Its path as given, masked like any text; or topic-partition.</param>
/// <param name="HasLines">Whether lines are numbered; not in Kafka.</param>
internal sealed record StreamIdentity(int Index, string Source, bool HasLines = true)
{
    /// <summary>
    /// What names the stream from wherever it is read, and so its alerts: a file's full path, masked; unless given, the
    /// same as <see cref="Source"/>.
    /// </summary>
    public string Origin { get; init; } = Source;
}
