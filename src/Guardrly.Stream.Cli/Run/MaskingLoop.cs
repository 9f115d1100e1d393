using System.Buffers;
using Guardrly.Framing;
using Guardrly.Sources;

namespace Guardrly.Cli.Run;

/// <summary>Read, mask, write, until the input ends.</summary>
static class MaskingLoop
{
    /// <summary>
    /// Runs it. <paramref name="afterEach"/> is called each time that what is decided has been written, the last time
    /// with true. An input that fails on its way ends where it failed: what was read before is written, masked.
    /// </summary>
    /// <exception cref="InputException">It failed.</exception>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static void Run(
        ByteSource input,
        StreamRedactor redactor,
        IBufferWriter<byte> output,
        Interruption interruption,
        Action<bool> afterEach)
    {
        bool final;
        do
        {
            interruption.Token.ThrowIfCancellationRequested();
            InputException? failure = Read(input, redactor, interruption, out final);
            redactor.Process(output, final);
            afterEach(final);
            if (failure is not null)
                throw failure;
        }
        while (!final);
    }

    static InputException? Read(ByteSource input, StreamRedactor redactor, Interruption interruption, out bool final)
    {
        // No more than a piece at a time, so that an interruption is soon seen.
        Memory<byte> room = redactor.GetInputMemory()[..StreamLimits.ReadBytes];
        try
        {
            int count = interruption.Outside((input, room), static state => state.input.Read(state.room.Span));
            redactor.AdvanceInput(count);
            final = count == 0;
            return null;
        }
        catch (InputException exception)
        {
            final = true;
            return exception;
        }
    }
}
