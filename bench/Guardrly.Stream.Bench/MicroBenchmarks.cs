using System.Buffers;
using BenchmarkDotNet.Attributes;
using Guardrly.Redaction;
using Guardrly.Redaction.Scan;

namespace Guardrly.Bench;

/// <summary>Finding and masking a mebibyte, by width of the vectors and by density of the secrets.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class MicroBenchmarks
{
    readonly RingWriter _output = new();
    Redactor _redactor = Redactor.Default;
    byte[] _text = [];

    /// <summary>How much of the text is secret.</summary>
    [Params(Density.Clean, Density.Sparse, Density.Dense, Density.Hostile)]
    public Density Density { get; set; }

    /// <summary>The width of the vectors.</summary>
    [ParamsSource(nameof(Widths))]
    public string Width { get; set; } = "";

    /// <summary>The widths that this machine has.</summary>
    public static IEnumerable<string> Widths =>
        Enum.GetNames<ScannerWidth>().Where(width => width != nameof(ScannerWidth.Best) && IsSupported(width));

    /// <summary>A wrong answer must not post a time.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _redactor = new Redactor(RedactionPolicy.Default, Enum.Parse<ScannerWidth>(Width));
        Sample sample = SampleText.Make(Density);
        _text = sample.Text;
        var masked = new ArrayBufferWriter<byte>();
        int count = _redactor.Redact(_text, masked);
        if (count != sample.SecretCount || Scan() != count || !masked.WrittenSpan.SequenceEqual(sample.Masked))
            throw new InvalidOperationException($"{Scan()} found, {count} masked, {sample.SecretCount} put in");
    }

    /// <summary>Finds without writing.</summary>
    [Benchmark]
    public int Scan()
    {
        int count = 0;
        foreach (Finding _ in _redactor.Find(_text))
            count++;
        return count;
    }

    /// <summary>Finds and masks.</summary>
    [Benchmark]
    public int Redact() => _redactor.Redact(_text, _output);

    static bool IsSupported(string width) =>
        Enum.Parse<ScannerWidth>(width) <= Scanner.Best;
}
