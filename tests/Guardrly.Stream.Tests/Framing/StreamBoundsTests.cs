using System.Buffers;
using System.Text;
using Guardrly.Framing;
using Guardrly.Redaction;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Framing;

/// <summary>Lines and values of any length in bounded memory.</summary>
public class StreamBoundsTests
{
    const int HeldBackBytesMax = StreamLimits.CandidateBytesMax + StreamLimits.LookBehindBytesMax + 8192;

    static readonly Redactor s_redactor = Redactor.Default;

    public static TheoryData<string> LongValues =>
    [
        "Authorization: Bearer {0}\nstatus=200\n",
        "{{\"access_token\":\"{0}\",\"status\":200}}\n",
        "{{\"a\":\"{{\\\"api_key\\\":\\\"{0}\\\",\\\"n\\\":1}}\",\"status\":200}}\n",
        "GET /v1/x?access_token={0}&status=200\n",
        "{{\"password\":\"{0}\\\\\",\"status\":200}}\n",
        "{{\"a\":\"{{\\\"password\\\":\\\"{0}\\\\\\\\\\\",\\\"n\\\":1}}\",\"status\":200}}\n",
        "ghp_{0} status=200\n",
        "password='{0}' status=200\n",
        "Cookie: a=b; session={0}\nstatus=200\n",
    ];

    [Theory]
    [MemberData(nameof(LongValues))]
    public void A_value_over_its_bound_is_masked_in_pieces_and_counted(string form)
    {
        string value = new Dice(9).Text(Dice.Alphanumeric, (5 * StreamLimits.CandidateBytesMax / 2) + 11);
        byte[] input = Encoding.ASCII.GetBytes(string.Format(null, form, value));
        var counts = new FindingCounts();
        byte[] output = Masked.Whole(s_redactor, input, counts);
        Holds(Promise.NoSecretIsLeft(input, output, [Encoding.ASCII.GetBytes(value)]));
        Assert.True(counts.BoundReached > 0, "no bound was counted");
        Assert.True(output.AsSpan().IndexOf("status"u8) >= 0, "what stands after the value is lost");
        Holds(Promise.NothingElseChanges(s_redactor, input, output));
        Holds(Promise.TwiceIsOnce(s_redactor, output));
        Holds(Promise.JsonStays(input, output));
        Holds(Promise.CutsDoNotShow(s_redactor, input, output, Enumerable.Repeat(997, input.Length / 997)));
        Holds(Promise.CutsDoNotShow(s_redactor, input, output, new Dice(4).Cuts(input.Length)));
        foreach (int stop in (int[])[70, 65_000, 66_000, 131_100, input.Length - 3])
            Holds(Promise.StopDoesNotShow(s_redactor, input, output, stop));
    }

    [Fact]
    public void What_ends_before_its_bound_is_not_counted()
    {
        string value = new Dice(9).Text(Dice.Alphanumeric, StreamLimits.CandidateBytesMax / 2);
        var counts = new FindingCounts();
        Masked.Whole(s_redactor, Encoding.ASCII.GetBytes($"Authorization: Bearer {value}\n"), counts);
        Assert.Equal(1, counts.Total);
        Assert.Equal(0, counts.BoundReached);
    }

    [Theory]
    [InlineData("a b ")]
    [InlineData("{\"k\":[1,2,")]
    [InlineData("token ")]
    [InlineData("\\\\\\\"")]
    [InlineData("no end in sight; ")]
    public void A_line_without_end_is_held_back_to_a_bound(string unit)
    {
        byte[] read = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(unit, 64 * 1024 / unit.Length)));
        using var stream = new StreamRedactor(s_redactor);
        var output = new ArrayBufferWriter<byte>();
        long heldBack = 0;
        for (int count = 0; count < 64; count++)
        {
            Masked.Feed(stream, read, output);
            heldBack = Math.Max(heldBack, stream.InputBytes - stream.OutputBytes);
            output.ResetWrittenCount();
        }
        stream.Process(output, final: true);
        Assert.Equal(0, stream.Counts.Total);
        Assert.Equal(stream.InputBytes, stream.OutputBytes);
        Assert.InRange(heldBack, 0, HeldBackBytesMax);
    }

    [Fact]
    public void A_huge_line_needs_no_more_memory_than_a_long_one()
    {
        byte[] read = LineGenerator.Next(new Dice(3), 40).Bytes;
        read.AsSpan().Replace((byte)'\n', (byte)' ');
        using var stream = new StreamRedactor(s_redactor);
        var output = new ArrayBufferWriter<byte>(1 << 20);
        long before = 0;
        for (int fed = 0; fed < 16 << 20; fed += read.Length)
        {
            if (before == 0 && fed > 4 << 20)
                before = GC.GetAllocatedBytesForCurrentThread();
            Masked.Feed(stream, read, output);
            output.ResetWrittenCount();
        }
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    static void Holds(string? broken) => Assert.True(broken is null, broken);
}
