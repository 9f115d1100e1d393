using System.Text;
using Guardrly.Framing;
using Guardrly.Redaction;

namespace Guardrly.Tests.Support;

/// <summary>Batches of a text, made the way that the pipeline makes them.</summary>
internal static class Batches
{
    static readonly Redactor s_redactor = new(RedactionPolicy.Default);

    /// <summary>Masks a text and frames it, read in pieces of a size.</summary>
    public static List<RecordBatch> Of(
        BatchPool pool, ReadOnlySpan<byte> text, int pieceBytes = StreamLimits.BatchReadBytes, string source = "x.log")
    {
        var batches = new List<RecordBatch>();
        using var framer = new LineFramer(pool, new StreamIdentity(0, source));
        using var redactor = new StreamRedactor(s_redactor, framer);
        while (true)
        {
            int count = Math.Min(pieceBytes, text.Length);
            text[..count].CopyTo(redactor.GetInputMemory(count).Span);
            redactor.AdvanceInput(count);
            text = text[count..];
            redactor.Process(framer, text.IsEmpty);
            if (framer.TryCut(redactor.Checkpoint, text.IsEmpty, out RecordBatch? batch))
                batches.Add(batch!);
            if (text.IsEmpty)
                return batches;
        }
    }

    /// <summary>The same of a string, in UTF-8.</summary>
    public static List<RecordBatch> Of(BatchPool pool, string text, int pieceBytes = StreamLimits.BatchReadBytes)
        => Of(pool, Encoding.UTF8.GetBytes(text), pieceBytes);
}
