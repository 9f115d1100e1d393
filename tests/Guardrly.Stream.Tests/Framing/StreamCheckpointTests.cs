using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Guardrly.Framing;
using Guardrly.Redaction;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Framing;

public class StreamCheckpointTests
{
    static readonly Redactor s_redactor = Redactor.Default;

    [Fact]
    public void A_stream_stopped_anywhere_goes_on_as_if_it_had_not()
    {
        for (ulong seed = 0; seed < 60; seed++)
        {
            var dice = new Dice(seed);
            byte[] input = LineGenerator.Next(dice, 8).Bytes;
            byte[] output = Masked.Whole(s_redactor, input);
            for (int count = 0; count < 20; count++)
                Assert.Null(Promise.StopDoesNotShow(s_redactor, input, output, dice.Below(input.Length + 1)));
        }
    }

    [Fact]
    public void Findings_after_a_stop_are_those_of_an_unbroken_run()
    {
        byte[] input = LineGenerator.Next(new Dice(12), 40).Bytes;
        var unbroken = new FindingLog();
        Masked.InReads(s_redactor, input, [], unbroken);
        StreamCheckpoint checkpoint = CheckpointAt(input, input.Length / 2);
        Assert.True(checkpoint.InputOffset > 0, "the stream was not to be taken up again anywhere");
        var after = new FindingLog();
        Masked.InReads(s_redactor, input.AsSpan((int)checkpoint.InputOffset), [], after, checkpoint);
        Assert.Equal(unbroken.Findings.Where(finding => finding.Offset >= checkpoint.InputOffset), after.Findings);
    }

    [Fact]
    public void A_checkpoint_stands_at_a_line_start_and_counts_what_lies_before_it()
    {
        byte[] input = LineGenerator.Next(new Dice(12), 40).Bytes;
        byte[] output = Masked.Whole(s_redactor, input);
        for (int stop = 0; stop < input.Length; stop += 37)
        {
            StreamCheckpoint checkpoint = CheckpointAt(input, stop);
            ReadOnlySpan<byte> before = input.AsSpan(0, (int)checkpoint.InputOffset);
            Assert.True(before.IsEmpty || before[^1] == '\n');
            Assert.Equal(before.Count((byte)'\n'), checkpoint.LinesBefore);
            Assert.Equal(checkpoint.LinesBefore, output.AsSpan(0, (int)checkpoint.OutputOffset).Count((byte)'\n'));
        }
    }

    [Fact]
    public void A_checkpoint_is_never_far_behind_where_lines_are_short()
    {
        byte[] lines = Encoding.ASCII.GetBytes(
            string.Concat(Enumerable.Range(0, 4000).Select(n => $"n={n} Authorization: Bearer abcdefgh{n:d8}\n")));
        using var stream = new StreamRedactor(s_redactor);
        var output = new ArrayBufferWriter<byte>();
        for (int from = 0; from + 100 <= lines.Length; from += 100)
        {
            Masked.Feed(stream, lines.AsSpan(from, 100), output);
            Assert.InRange(stream.InputBytes - stream.Checkpoint.InputOffset, 0, 300);
        }
    }

    [Fact]
    public void A_stop_in_the_middle_of_a_private_key_leaks_nothing_of_it()
    {
        var dice = new Dice(31);
        string[] body = [.. Enumerable.Range(0, 30).Select(_ => dice.Text(Dice.Alphanumeric + "+/", 64))];
        byte[] input = Encoding.ASCII.GetBytes(
            $"a=1\n-----BEGIN PRIVATE KEY-----\n{string.Join('\n', body)}\n-----END PRIVATE KEY-----\nb=2\n");
        bool stoodInside = false;
        for (int stop = 0; stop <= input.Length; stop += 5)
        {
            StreamCheckpoint checkpoint = CheckpointAt(input, stop);
            stoodInside |= checkpoint.State != 0;
            byte[] rest = Masked.InReads(s_redactor, input.AsSpan((int)checkpoint.InputOffset), [], from: checkpoint);
            Assert.Null(Leak.Find(input, rest, [.. body.Select(Encoding.ASCII.GetBytes)]));
        }
        Assert.True(stoodInside, "no checkpoint was taken inside the key");
    }

    [Fact]
    public void A_checkpoint_can_hold_no_byte_of_the_stream() =>
        Assert.False(RuntimeHelpers.IsReferenceOrContainsReferences<StreamCheckpoint>());

    static StreamCheckpoint CheckpointAt(byte[] input, int stop)
    {
        using var stream = new StreamRedactor(s_redactor);
        Masked.Feed(stream, input.AsSpan(0, stop), new ArrayBufferWriter<byte>(input.Length + 1));
        return stream.Checkpoint;
    }
}
