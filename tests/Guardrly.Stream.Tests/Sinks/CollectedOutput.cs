using Guardrly.Sinks;

namespace Guardrly.Tests.Sinks;

/// <summary>Keeps what is written; fails after so many bytes if asked to, and can be held up.</summary>
internal sealed class CollectedOutput(long failAfterBytes = long.MaxValue) : ByteSink
{
    readonly MemoryStream _bytes = new();

    /// <summary>Writing waits until it is set.</summary>
    public ManualResetEventSlim MayWrite { get; } = new(initialState: true);

    public List<int> WriteLengths { get; } = [];

    public byte[] Bytes => _bytes.ToArray();

    public int FlushCount { get; private set; }

    public bool IsCompleted { get; private set; }

    public bool IsDisposed { get; private set; }

    public bool IsPipe { get; init; }

    public int? WriterThread { get; private set; }

    public override bool WaitsForReader => IsPipe;

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        MayWrite.Wait();
        if (_bytes.Length + bytes.Length > failAfterBytes)
            throw new OutputException("test", "the disk is full");
        _bytes.Write(bytes);
        WriteLengths.Add(bytes.Length);
        WriterThread = Environment.CurrentManagedThreadId;
    }

    public override void Flush() => FlushCount++;

    public override void Complete() => IsCompleted = true;

    protected override void Release() => IsDisposed = true;
}
