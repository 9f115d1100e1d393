using System.IO.Pipelines;
using Guardrly.Framing;
using Guardrly.Redaction;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Framing;

public class PipeRedactionTests
{
    static readonly Redactor s_redactor = Redactor.Default;

    [Fact]
    public async Task A_stream_of_any_reads_is_masked_as_the_whole()
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            var dice = new Dice(seed);
            byte[] input = LineGenerator.Next(dice, 30).Bytes;
            using var source = new ScriptedStream(input, dice.Cuts(input.Length));
            using var target = new MemoryStream();
            FindingCounts counts = await s_redactor.RedactAsync(source, target);
            var whole = new FindingCounts();
            Assert.Equal(Masked.Whole(s_redactor, input, whole), target.ToArray());
            Assert.Equal(whole.Total, counts.Total);
            Assert.True(target.CanWrite, "the output was closed");
        }
    }

    [Fact]
    public async Task A_pipe_of_any_segments_is_masked_as_the_whole()
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            var dice = new Dice(seed);
            byte[] input = LineGenerator.Next(dice, 30).Bytes;
            Pipe source = new(new PipeOptions(minimumSegmentSize: 16, pauseWriterThreshold: 0));
            foreach (int length in dice.Cuts(input.Length))
            {
                await source.Writer.WriteAsync(input.AsMemory(0, length));
                input = input[length..];
            }
            await source.Writer.CompleteAsync();
            Pipe target = new(new PipeOptions(pauseWriterThreshold: 0));
            await s_redactor.RedactAsync(source.Reader, target.Writer);
            await target.Writer.CompleteAsync();
            using var output = new MemoryStream();
            await target.Reader.CopyToAsync(output);
            Assert.Equal(Masked.Whole(s_redactor, LineGenerator.Next(new Dice(seed), 30).Bytes), output.ToArray());
        }
    }

    [Fact]
    public async Task An_observer_is_told_of_each_finding()
    {
        byte[] input = "a ghp_XLlQW9eqBtNQGVvTZCskki2lbyWsIJIGFjca\n\nb jane@kaffeehaus.de\n"u8.ToArray();
        var log = new FindingLog();
        await s_redactor.RedactAsync(new MemoryStream(input), Stream.Null, log);
        Assert.Equal([(1L, 3L), (3L, 3L)], log.Findings.Select(finding => (finding.Line, finding.Column)));
    }

    [Fact]
    public async Task An_output_closed_early_is_an_error()
    {
        Pipe source = new();
        await source.Writer.WriteAsync(new byte[1000]);
        Pipe target = new();
        await target.Reader.CompleteAsync();
        await Assert.ThrowsAsync<IOException>(
            async () => await s_redactor.RedactAsync(source.Reader, target.Writer));
    }

    [Fact]
    public async Task A_cancelled_read_is_no_end_of_the_input()
    {
        Pipe source = new();
        source.Reader.CancelPendingRead();
        await Assert.ThrowsAsync<OperationCanceledException>(
            async () => await s_redactor.RedactAsync(source.Reader, PipeWriter.Create(Stream.Null)));
    }

    /// <summary>Gives exactly the reads that it was told to.</summary>
    sealed class ScriptedStream(byte[] bytes, IEnumerable<int> lengths) : MemoryStream(bytes)
    {
        readonly Queue<int> _lengths = new(lengths.Where(length => length > 0));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int length = _lengths.TryDequeue(out int next) ? Math.Min(next, buffer.Length) : buffer.Length;
            return base.ReadAsync(buffer[..length], cancellationToken);
        }
    }
}
