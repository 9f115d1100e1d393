using System.Buffers;
using Guardrly.Alerts;
using Guardrly.Framing;
using Guardrly.Platforms;
using Guardrly.Records;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Alerts;

/// <summary>Many streams through any number of threads, again and again: the same alerts, byte for byte.</summary>
public class AlertDeterminismTests
{
    const int Streams = 16;
    const int CallsOfStream = 500;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Threads_and_replays_do_not_show(int threads)
    {
        byte[][] expected = [.. Enumerable.Range(0, Streams).Select(stream => AlertsOf(stream, cutSeed: 0))];
        Assert.True(expected.Sum(stream => stream.Length) > 10_000);
        for (int replay = 1; replay <= 5; replay++)
        {
            byte[][] again = new byte[Streams][];
            Parallel.For(
                0, Streams, new ParallelOptions { MaxDegreeOfParallelism = threads },
                stream => again[stream] = AlertsOf(stream, cutSeed: replay));
            for (int stream = 0; stream < Streams; stream++)
                Assert.Equal(expected[stream], again[stream]);
        }
    }

    static byte[] AlertsOf(int stream, int cutSeed)
    {
        AlertCallList list;
        var dice = new Dice((ulong)stream);
        do
            list = AlertCallLists.Next(dice, CallsOfStream * 2);
        while (list.Calls.Count < CallsOfStream);
        List<int> cuts = new Dice((ulong)cutSeed).Cuts(list.Calls.Count);
        using var calls = new AlertCalls(list.Calls, cuts, new StreamIdentity(stream, $"agent-{stream}.log"));
        var output = new ArrayBufferWriter<byte>();
        foreach (Alert alert in calls.Run(new AlertWindows(PlatformTable.BuiltIn)))
            AlertJson.Write(output, alert);
        return output.WrittenSpan.ToArray();
    }
}
