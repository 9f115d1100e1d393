using System.Buffers;
using Guardrly.Framing;
using Guardrly.Sources;

namespace Guardrly.Cli.Run;

/// <summary>Read, mask, write, until the input ends.</summary>
static class MaskingLoop
{
    /// <summary>Runs it. <paramref name="afterEach"/> is called each time that what is decided has been written.</summary>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static void Run(
        ByteSource input, StreamRedactor redactor, IBufferWriter<byte> output, Interruption interruption, Action afterEach)
    {
        int count;
        do
        {
            interruption.Token.ThrowIfCancellationRequested();
            // No more than a piece at a time, so that an interruption is soon seen.
            Memory<byte> room = redactor.GetInputMemory()[..StreamLimits.ReadBytes];
            count = interruption.Outside((input, room), static state => state.input.Read(state.room.Span));
            redactor.AdvanceInput(count);
            redactor.Process(output, final: count == 0);
            afterEach();
        }
        while (count > 0);
    }
}
