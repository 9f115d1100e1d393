namespace Guardrly.Redaction.Scan;

/// <summary>Where a literal goes.</summary>
/// <param name="Bucket">The bucket of its fingerprint.</param>
/// <param name="Place">Where in the literal its fingerprint stands.</param>
internal readonly record struct BucketHint(int Bucket, int Place);

/// <summary>
/// A layout of the built-in literals, searched for ahead of time on real logs: <c>bench layout</c> writes the tables.
/// Only hints: a literal that is missing here is found all the same, it only costs a little at the start.
/// </summary>
internal static partial class BucketHints
{
    /// <summary>The hints for lookups by whole bytes, or by nibbles.</summary>
    public static Dictionary<string, BucketHint> Read(bool byNibbles)
    {
        Dictionary<string, BucketHint> hints = [];
        foreach (ReadOnlySpan<char> line in (byNibbles ? ByNibbles : ByBytes).AsSpan().EnumerateLines())
        {
            // The letter of the bucket, then place and text of each literal, each ended by a bar.
            ReadOnlySpan<char> rest = line.IsEmpty ? line : line[1..];
            for (int end = rest.IndexOf('¦'); end > 0; end = rest.IndexOf('¦'))
            {
                hints[rest[1..end].ToString()] = new BucketHint(line[0] - 'a', rest[0] - '0');
                rest = rest[(end + 1)..];
            }
        }
        return hints;
    }
}
