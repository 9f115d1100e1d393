using System.Buffers;
using System.Collections.Concurrent;
using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction;

/// <summary>
/// The door of the library: masks every credential and personal datum in a span of bytes. Immutable and thread-safe;
/// build it once.
/// </summary>
public sealed class Redactor
{
    static readonly Lazy<Redactor> s_default = new(() => new Redactor(RedactionPolicy.Default));

    readonly ConcurrentBag<MaskingRun> _idleRuns = [];

    /// <summary>A redactor for <paramref name="policy"/>.</summary>
    /// <exception cref="ArgumentException">
    /// The policy is not sound. The message begins with the place: <c>patterns[2].pattern: …</c>.
    /// </exception>
    public Redactor(RedactionPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Policy = policy;
        Rules = new RuleSet(policy);
    }

    /// <summary>With vectors of the given width, whatever the machine would do best.</summary>
    internal Redactor(RedactionPolicy policy, ScannerWidth width)
    {
        Policy = policy;
        Rules = new RuleSet(policy, width);
    }

    /// <summary>All kinds on, plain placeholders.</summary>
    public static Redactor Default => s_default.Value;

    /// <summary>What it was built from.</summary>
    public RedactionPolicy Policy { get; }

    internal RuleSet Rules { get; }

    /// <summary>The name of a kind, a user's own patterns included, as it stands in the placeholder.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such kind.</exception>
    public string NameOf(SecretKind kind) =>
        Rules.KindNames[(byte)kind]
        ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of this redactor");

    /// <summary>
    /// Writes <paramref name="source"/>, a whole text, to <paramref name="destination"/> with its findings masked.
    /// </summary>
    /// <returns>The number of findings.</returns>
    public int Redact(ReadOnlySpan<byte> source, IBufferWriter<byte> destination, FindingCounts? counts = null)
    {
        ArgumentNullException.ThrowIfNull(destination);
        MaskingRun run = Rent();
        run.Start();
        var writer = new MaskWriter(Rules, destination);
        int written = 0;
        int found = 0;
        bool more;
        do
        {
            more = run.Advance(source, final: true);
            while (LineFindings.TryTake(run.Pending, source, run.WriteLimit, out LineFinding finding))
            {
                writer.Copy(source, written, finding.Start);
                writer.Mask(finding, source[finding.Start..finding.End]);
                written = finding.End;
                found++;
                counts?.Add(finding.Kind, finding.BoundReached);
            }
            writer.Copy(source, written, run.WriteLimit);
            written = run.WriteLimit;
        }
        while (more);
        writer.Flush();
        Return(run);
        return found;
    }

    /// <summary>The findings of <paramref name="source"/>, a whole text, in order and within one line each.</summary>
    public FindingEnumerator Find(ReadOnlySpan<byte> source) => new(this, source);

    internal MaskingRun Rent() => _idleRuns.TryTake(out MaskingRun? run) ? run : new MaskingRun(Rules);

    internal void Return(MaskingRun run)
    {
        run.Forget();
        _idleRuns.Add(run);
    }
}
