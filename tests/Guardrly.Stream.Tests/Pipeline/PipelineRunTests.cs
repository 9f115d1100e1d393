using System.Text;
using Guardrly.Alerts;
using Guardrly.Framing;
using Guardrly.Pipeline;
using Guardrly.Platforms;
using Guardrly.Redaction;
using Guardrly.Sinks;
using Guardrly.Sources;
using Guardrly.Tests.Sinks;

namespace Guardrly.Tests.Pipeline;

public sealed class PipelineRunTests
{
    static readonly Redactor s_redactor = new(RedactionPolicy.Default);

    readonly BatchPool _pool = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Every_line_comes_out_once_and_the_report_balances(int lanes)
    {
        StreamInput[] inputs = [.. Enumerable.Range(0, 20).Select(index => Input(Text(index, 500), 1000))];
        var output = new CollectedOutput();
        PipelineReport report;
        await using (var sink = new LinesSink(output))
            report = await PipelineRun.RunAsync(Setup(lanes, sink), inputs, CancellationToken.None);

        string text = string.Concat(Enumerable.Range(0, 20).Select(index => Text(index, 500)));
        Assert.Equal(text, Encoding.UTF8.GetString(output.Bytes));
        Assert.True(report.IsBalanced);
        Assert.Equal(20 * 500, report.Units.Records);
        Assert.Equal(20 * 50, report.EmptyLines);
        Assert.Equal(0, _pool.Rented);
    }

    [Fact]
    public async Task An_input_that_fails_ends_there_and_the_others_go_on()
    {
        var failure = new InputException("b", "is cut off");
        var sink = new RecordingSink();
        StreamInput[] inputs =
        [
            Input("one\n", 10),
            new("b", () => new MemorySource("two\nthr"u8.ToArray(), 10, failure)),
            new("c", () => throw new InputException("c", "is missing")),
            Input("four\n", 10),
        ];

        PipelineReport report = await PipelineRun.RunAsync(Setup(2, sink), inputs, CancellationToken.None);

        Assert.Equal([null, failure, report.Streams[2].Failure, null], report.Streams.Select(stream => stream.Failure));
        Assert.NotNull(report.Streams[2].Failure);
        Assert.Equal(4, sink.Records);
        Assert.True(sink.IsCompleted);
        Assert.True(report.IsBalanced);
        Assert.Equal(0, _pool.Rented);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public async Task A_sink_that_fails_ends_everything_with_its_reason(int failAt)
    {
        int written = 0;
        var sink = new RecordingSink((_, _) => Interlocked.Increment(ref written) > failAt
            ? throw new OutputException("out", "no space left on device")
            : ValueTask.CompletedTask);
        var source = new MemorySource(Encoding.UTF8.GetBytes(Text(0, 20_000)), 500);
        StreamInput[] inputs = [new("a", () => source), Input(Text(1, 20_000), 500)];

        OutputException fault = await Assert.ThrowsAsync<OutputException>(
            () => PipelineRun.RunAsync(Setup(2, sink), inputs, CancellationToken.None));

        Assert.Equal("no space left on device", fault.What);
        Assert.False(sink.IsCompleted);
        Assert.True(source.IsReleased);
        Assert.Equal(0, _pool.Rented);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1000)]
    public async Task Cancelled_at_any_read_it_ends_and_gives_every_batch_back(int cancelAt)
    {
        using var cancellation = new CancellationTokenSource();
        int reads = 0;
        void Count()
        {
            if (Interlocked.Increment(ref reads) == cancelAt)
                cancellation.Cancel();
        }
        var sink = new RecordingSink(async (_, token) => await Task.Yield());
        StreamInput[] inputs = [.. Enumerable.Range(0, 4).Select(index => new StreamInput(
            "x", () => new MemorySource(Encoding.UTF8.GetBytes(Text(index, 5000)), 100, beforeRead: Count)))];

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => PipelineRun.RunAsync(Setup(3, sink), inputs, cancellation.Token));

        Assert.False(sink.IsCompleted);
        Assert.Equal(0, _pool.Rented);
    }

    [Fact]
    public async Task A_sink_that_waits_holds_the_source_back()
    {
        var gate = new TaskCompletionSource();
        var sink = new RecordingSink((_, _) => new ValueTask(gate.Task));
        int reads = 0;
        var enough = new TaskCompletionSource();
        void Count()
        {
            // Every stage's queue, what each stage holds, and the framer's own: more than that cannot be under way.
            if (Interlocked.Increment(ref reads) > (4 * StreamLimits.QueueBatchesMax) + 16)
                enough.TrySetResult();
        }
        var source = new MemorySource(Encoding.UTF8.GetBytes(Text(0, 20_000)), 2000, beforeRead: Count);
        StreamInput[] inputs = [new("a", () => source)];
        Task<PipelineReport> run = PipelineRun.RunAsync(Setup(1, sink), inputs, CancellationToken.None);

        // The gate opens as soon as too much was read, so a pipeline without bounds fails here instead of hanging.
        await Task.WhenAny(enough.Task, Idle());
        bool isHeldBack = !enough.Task.IsCompleted;
        gate.SetResult();
        PipelineReport report = await run;

        Assert.True(isHeldBack);
        Assert.True(report.IsBalanced);
        Assert.Equal(0, _pool.Rented);

        async Task Idle()
        {
            int before;
            do
            {
                before = Volatile.Read(ref reads);
                for (int turn = 0; turn < 1000; turn++)
                    await Task.Yield();
            }
            while (before != Volatile.Read(ref reads) || before < StreamLimits.QueueBatchesMax);
        }
    }

    PipelineSetup Setup(int lanes, ISink sink) => new()
    {
        Redactor = s_redactor,
        Platforms = PlatformTable.BuiltIn,
        OpenWindows = () => new AlertWindows(PlatformTable.BuiltIn),
        Sinks = [sink],
        LaneCount = lanes,
        Pool = _pool,
    };

    static StreamInput Input(string text, int pieceBytes) =>
        new("x", () => new MemorySource(Encoding.UTF8.GetBytes(text), pieceBytes));

    static string Text(int seed, int lines)
    {
        var text = new StringBuilder();
        for (int line = 0; line < lines; line++)
            text.Append(seed).Append(" line ").Append(line).Append(line % 10 == 0 ? "\n\n" : "\n");
        return text.ToString();
    }
}
