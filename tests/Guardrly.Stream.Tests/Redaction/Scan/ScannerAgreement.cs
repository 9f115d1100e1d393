using System.Text;
using Guardrly.Redaction.Scan;

namespace Guardrly.Tests.Redaction.Scan;

internal delegate int ScanWindow(ReadOnlySpan<byte> buffer, int start, int end, Span<Candidate> candidates);

/// <summary>The one body that every scanner has to pass: it finds what <see cref="NaiveScanner"/> finds.</summary>
internal sealed class ScannerAgreement(IReadOnlyList<Literal> literals) : IDisposable
{
    readonly FencedBuffer _fenced = new(64 * 1024);
    readonly NaiveScanner _naive = new(literals);
    readonly List<(ScannerWidth Width, Scanner Scanner)> _scanners =
        [.. Widths.Select(w => (w, Scanner.Create(literals, w)))];

    Candidate[] _candidates = [];

    public static IEnumerable<ScannerWidth> Widths =>
        Enum.GetValues<ScannerWidth>().Where(w => w != ScannerWidth.Permute || PermuteClassifier.IsSupported);

    /// <summary>All widths, over the whole input.</summary>
    public void Check(byte[] input) => Check(input, 0, input.Length);

    /// <summary>All widths, over one window of the input.</summary>
    public void Check(byte[] input, int start, int end)
    {
        foreach ((ScannerWidth width, Scanner scanner) in _scanners)
            Check(width.ToString(), scanner.Scan, scanner.CandidatesMax, input, start, end);
    }

    /// <summary>Any scanner.</summary>
    public void Check(string name, ScanWindow scan, int candidatesMax, byte[] input, int start, int end)
    {
        Candidate[] expected = [.. _naive.Scan(input, start, end)];
        if (_candidates.Length < candidatesMax)
            _candidates = new Candidate[candidatesMax];
        for (int fence = 0; fence < 2; fence++)
        {
            ReadOnlySpan<byte> buffer = fence == 0 ? _fenced.AtEnd(input) : _fenced.AtStart(input);
            int count = scan(buffer, start, end, _candidates);
            if (!_candidates.AsSpan(0, count).SequenceEqual(expected))
                Assert.Fail(Describe(name, input, start, end, expected, _candidates[..count]));
        }
    }

    public void Dispose() => _fenced.Dispose();

    string Describe(string name, byte[] input, int start, int end, Candidate[] expected, Candidate[] found)
    {
        int same = expected.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
        StringBuilder text = new();
        text.AppendLine($"{name} over [{start}, {end}) of {input.Length} bytes, candidate {same}:");
        text.AppendLine(
            $"  expected {Name(expected, same)} of {expected.Length}, found {Name(found, same)} of {found.Length}");
        int at = start + Math.Min(At(expected, same), At(found, same));
        int from = Math.Max(0, at - 16);
        text.AppendLine($"  around {at}: {Encoding.Latin1.GetString(input, from, Math.Min(48, input.Length - from))}");
        text.AppendLine($"  input: {Convert.ToBase64String(input)}");
        return text.ToString();
    }

    string Name(Candidate[] list, int index)
    {
        if (index >= list.Length)
            return "none";
        int id = list[index].Id;
        string name = id < literals.Count ? $"'{literals[id].Text}'" : $"{id:X}";
        return $"{name} at {list[index].Offset}";
    }

    static int At(Candidate[] list, int index) => index < list.Length ? list[index].Offset : int.MaxValue / 2;
}
