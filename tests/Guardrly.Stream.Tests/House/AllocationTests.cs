using System.Buffers;
using Guardrly.Framing;
using Guardrly.Redaction;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.House;

/// <summary>What flows through after warm-up takes nothing from the heap.</summary>
public class AllocationTests
{
    const int InputBytesMin = 1 << 20;

    static readonly Redactor s_redactor = new(new RedactionPolicy { FingerprintKey = new byte[32] });

    [Theory]
    [InlineData("dense")]
    [InlineData("harmless")]
    [InlineData("any bytes")]
    public void Masking_a_MiB_allocates_nothing(string sort)
    {
        byte[] input = Input(sort);
        foreach (Redactor redactor in (Redactor[])[Redactor.Default, s_redactor])
        {
            var output = new ArrayBufferWriter<byte>(4 * input.Length);
            Assert.Equal(0, AllocatedAfterWarmUp(() =>
            {
                output.ResetWrittenCount();
                redactor.Redact(input, output);
            }));
        }
    }

    [Theory]
    [InlineData("dense")]
    [InlineData("harmless")]
    [InlineData("any bytes")]
    public void Masking_a_stream_allocates_nothing(string sort)
    {
        byte[] input = Input(sort);
        var output = new ArrayBufferWriter<byte>(4 * input.Length);
        using var stream = new StreamRedactor(Redactor.Default);
        Assert.Equal(0, AllocatedAfterWarmUp(() =>
        {
            output.ResetWrittenCount();
            for (int from = 0; from < input.Length; from += 4000)
                Masked.Feed(stream, input.AsSpan(from, Math.Min(4000, input.Length - from)), output);
        }));
    }

    [Fact]
    public void Finding_allocates_nothing()
    {
        byte[] input = Input("dense");
        int found = 0;
        Assert.Equal(0, AllocatedAfterWarmUp(() =>
        {
            foreach (Finding finding in Redactor.Default.Find(input))
                found += finding.Length;
        }));
        Assert.True(found > 0);
    }

    /// <summary>
    /// What a run allocates once buffers have grown to what the text needs: the least of some runs, for a stream goes
    /// on where the last run ended and may grow a list once more. What allocates a record does so in every one of them.
    /// </summary>
    static long AllocatedAfterWarmUp(Action run)
    {
        run();
        run();
        long least = long.MaxValue;
        for (int attempt = 0; attempt < 6 && least > 0; attempt++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            run();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }

    static byte[] Input(string sort)
    {
        var dice = new Dice(77);
        var input = new List<byte>(InputBytesMin + 4096);
        while (input.Count < InputBytesMin)
        {
            input.AddRange(sort switch
            {
                "dense" => LineGenerator.Next(dice, 5).Bytes,
                "harmless" => LineGenerator.Harmless(dice, 20).Bytes,
                _ => Mutation.Next(dice, 20),
            });
        }
        return [.. input];
    }
}
