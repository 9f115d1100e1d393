using System.Buffers;
using System.Text;
using Guardrly.Framing;
using Guardrly.Redaction;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Framing;

public class StreamRedactorTests
{
    static readonly Redactor s_redactor = Redactor.Default;

    [Fact]
    public void A_key_split_across_two_reads_is_redacted()
    {
        byte[] input = "see ghp_XLlQW9eqBtNQGVvTZCskki2lbyWsIJIGFjca end\n"u8.ToArray();
        for (int cut = 0; cut <= input.Length; cut++)
        {
            byte[] output = Masked.InReads(s_redactor, input, [cut]);
            Assert.Equal("see [REDACTED:github-token] end\n", Encoding.ASCII.GetString(output));
        }
    }

    [Fact]
    public void Offsets_lines_and_columns_are_those_of_a_naive_count()
    {
        for (ulong seed = 0; seed < 150; seed++)
        {
            var dice = new Dice(seed);
            byte[] input = LineGenerator.Next(dice, 6).Bytes;
            var log = new FindingLog();
            byte[] output = Masked.InReads(s_redactor, input, dice.Cuts(input.Length), log);
            List<Finding> findings = Masked.Findings(s_redactor, input);
            Assert.Equal(findings.Count, log.Findings.Count);
            foreach ((Finding finding, StreamFinding told) in findings.Zip(log.Findings))
            {
                ReadOnlySpan<byte> before = input.AsSpan(0, finding.Start);
                Assert.Equal(finding, new Finding(told.Kind, (int)told.Offset, told.Length, told.BoundReached));
                Assert.Equal(before.Count((byte)'\n') + 1, told.Line);
                Assert.Equal(finding.Start - before.LastIndexOf((byte)'\n'), told.Column);
                string placed = Encoding.Latin1.GetString(output.AsSpan((int)told.OutputOffset)).TrimStart('\\', '"');
                Assert.StartsWith($"[REDACTED:{s_redactor.NameOf(told.Kind)}", placed, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Counts_are_those_of_the_whole()
    {
        byte[] input = LineGenerator.Next(new Dice(5), 60).Bytes;
        var whole = new FindingCounts();
        byte[] output = Masked.Whole(s_redactor, input, whole);
        using var stream = new StreamRedactor(s_redactor);
        var written = new ArrayBufferWriter<byte>();
        Masked.Feed(stream, input, written);
        stream.Process(written, final: true);
        Assert.Equal(whole.NonZero(), stream.Counts.NonZero());
        Assert.Equal(whole.Total, stream.Counts.Total);
        Assert.Equal(input.Length, stream.InputBytes);
        Assert.Equal(output.Length, stream.OutputBytes);
    }

    [Fact]
    public void A_match_that_ends_where_the_stream_ends_is_written()
    {
        byte[] output = Masked.InReads(s_redactor, "eyJhbGciUzI1NiIJ9..Xy76u=="u8, [26]);
        Assert.Equal("[REDACTED:token]", Encoding.ASCII.GetString(output));
    }

    [Fact]
    public void Nothing_in_gives_nothing_out()
    {
        Assert.Empty(Masked.InReads(s_redactor, [], []));
        Assert.Empty(Masked.InReads(s_redactor, [], [0, 0]));
    }

    [Fact]
    public void Room_for_input_is_what_was_asked_for()
    {
        using var stream = new StreamRedactor(s_redactor);
        Assert.True(stream.GetInputMemory().Length >= 1);
        Assert.True(stream.GetInputMemory(3_000_000).Length >= 3_000_000);
        int room = stream.GetInputMemory().Length;
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.AdvanceInput(room + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.AdvanceInput(-1));
    }

    [Fact]
    public void A_disposed_stream_says_so()
    {
        var stream = new StreamRedactor(s_redactor);
        stream.Dispose();
        stream.Dispose();
        Assert.Throws<ObjectDisposedException>(() => stream.GetInputMemory());
        Assert.Throws<ObjectDisposedException>(() => stream.Process(new ArrayBufferWriter<byte>(), final: true));
    }

    [Fact]
    public void A_returned_buffer_holds_nothing_of_the_stream()
    {
        int length;
        using (var stream = new StreamRedactor(s_redactor))
        {
            Span<byte> room = stream.GetInputMemory().Span;
            length = room.Length;
            room.Fill((byte)'x');
            stream.AdvanceInput(length);
        }
        byte[] buffer = ArrayPool<byte>.Shared.Rent(length);
        Assert.Equal(-1, buffer.AsSpan().IndexOf((byte)'x'));
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
