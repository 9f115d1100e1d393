using System.Buffers;
using System.IO.Pipelines;
using Guardrly.Redaction;

namespace Guardrly.Framing;

/// <summary>A <see cref="Redactor"/> over pipes and streams.</summary>
public static class PipeRedaction
{
    /// <summary>
    /// Masks all of <paramref name="input"/> into <paramref name="output"/> and completes neither. Back-pressure is the
    /// output's: no more is read while its flush waits.
    /// </summary>
    /// <returns>What was found.</returns>
    public static async ValueTask<FindingCounts> RedactAsync(
        this Redactor redactor,
        PipeReader input,
        PipeWriter output,
        IFindingObserver? observer = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(redactor);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        using var stream = new StreamRedactor(redactor, observer);
        while (true)
        {
            ReadResult read = await input.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.IsCanceled)
                throw new OperationCanceledException("The read was cancelled before the input ended.");
            foreach (ReadOnlyMemory<byte> segment in read.Buffer)
                Take(stream, segment.Span, output);
            input.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
                stream.Process(output, final: true);
            FlushResult flush = await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            if (read.IsCompleted)
                return stream.Counts;
            if (flush.IsCompleted)
                throw new IOException("The output was closed by its reader before the input ended.");
        }
    }

    /// <summary>Masks all of <paramref name="input"/> into <paramref name="output"/>; both are left open.</summary>
    /// <returns>What was found.</returns>
    public static async ValueTask<FindingCounts> RedactAsync(
        this Redactor redactor,
        Stream input,
        Stream output,
        IFindingObserver? observer = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(redactor);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        using var stream = new StreamRedactor(redactor, observer);
        PipeWriter writer = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        int count;
        do
        {
            Memory<byte> room = stream.GetInputMemory();
            count = await input.ReadAsync(room[..StreamLimits.ReadBytes], cancellationToken).ConfigureAwait(false);
            stream.AdvanceInput(count);
            stream.Process(writer, final: count == 0);
            await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        while (count > 0);
        await writer.CompleteAsync().ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        return stream.Counts;
    }

    static void Take(StreamRedactor stream, ReadOnlySpan<byte> segment, IBufferWriter<byte> output)
    {
        while (!segment.IsEmpty)
        {
            Span<byte> room = stream.GetInputMemory().Span;
            int count = Math.Min(room.Length, segment.Length);
            segment[..count].CopyTo(room);
            stream.AdvanceInput(count);
            stream.Process(output, final: false);
            segment = segment[count..];
        }
    }
}
