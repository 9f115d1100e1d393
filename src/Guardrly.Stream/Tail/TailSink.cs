using System.Buffers;
using Guardrly.Framing;

namespace Guardrly.Tail;

/// <summary>Writes what it takes of a batch.</summary>
/// <param name="batch">The batch; records and alerts that went out before are not in it.</param>
/// <param name="skippedBytes">Bytes of its stream, from its start, that went out before.</param>
/// <param name="output">Where it goes.</param>
internal delegate void TailFormat(RecordBatch batch, int skippedBytes, IBufferWriter<byte> output);

/// <summary>An output and what goes there.</summary>
/// <param name="Output">Where it goes; owned.</param>
/// <param name="Format">What is written.</param>
/// <param name="NeedsRecords">Whether it takes more than the masked bytes.</param>
internal sealed record TailSink(TailOutput Output, TailFormat Format, bool NeedsRecords)
{
    /// <summary>The masked lines as they are. A last line without an end gets one: the next file's goes behind
    /// it.</summary>
    public static TailSink Lines(TailOutput output) => new(
        output,
        static (batch, skipped, to) =>
        {
            ReadOnlySpan<byte> bytes = batch.Bytes[skipped..batch.StreamBytes];
            to.Write(bytes);
            if (batch.IsLast && !bytes.IsEmpty && bytes[^1] != (byte)'\n')
                to.Write("\n"u8);
        },
        NeedsRecords: false);
}
