using Guardrly.Sinks;
using Guardrly.Tail;

namespace Guardrly.Tests.Tail;

/// <summary>An output that fails while it is told to, as a full disk does.</summary>
internal sealed class FlakyOutput(TailOutput inner) : TailOutput(inner.Address)
{
    public bool IsFailing { get; set; }

    public override OutputMark Mark => inner.Mark;

    public override void Sync() => inner.Sync();

    public override void Reopen() => inner.Reopen();

    public override void Dispose() => inner.Dispose();

    protected override void Write(ReadOnlySpan<byte> bytes)
    {
        if (IsFailing)
            throw new OutputException("out", "cannot be written: no space left on the device");
        bytes.CopyTo(inner.GetSpan(bytes.Length));
        inner.Advance(bytes.Length);
        inner.Flush();
    }
}
