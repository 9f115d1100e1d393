using System.Text;
using Guardrly.Framing;
using Guardrly.Normalize;
using Guardrly.Normalize.Text;
using Guardrly.Records;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Normalize.Text;

/// <summary>What holds for any bytes.</summary>
public class TextPromiseTests
{
    static readonly string[] s_pieces =
    [
        "2026-03-11 15:00:02,280", " - ", "httpx", "INFO", "[", "]", "<165>", "Mar 11 15:00:01 ", "stdout F ", "HTTP Request: ", "GET ",
        "https://a.com/x", "\"HTTP/1.1 ", "200", " OK\"", "\"", "'", "{", "}", "\"error\":", "\"code\":", "17", "=", "method=", "url=",
        "status=", "> ", "< ", "* ", "Host: a", "HTTP/2 ", "date: Wed, 11 Mar 2026 23:00:02 GMT", "Message: ", "Method: ", "Path: ",
        "Params: ", "Status: ", "Response:", "\u001b[31m", "\u001b]8;;", "\\", "\\x22", "://", "-> ", "<-- ", "--> ", "Started ",
        "Completed ", "response: Status ", "Sending HTTP request ", "Received HTTP response headers after ", "12ms", "1e999s", "|",
        "                             ", "TCP_MISS/", "(#", ") ", "rror", "\t", "\0", "é", "\uFEFF", ":", ",", "\n", "\n", "\r",
        "http-outgoing-0 ", ">> ", "[REDACTED:token]", "99999999999999999999",
    ];

    [Fact]
    public void No_text_is_too_odd()
    {
        for (int seed = 0; seed < 3000; seed++)
            Check(Odd(new Random(seed), 40), $"seed {seed}");
    }

    [Fact]
    public void No_bytes_are_too_odd()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            var dice = new Random(seed);
            byte[] text = new byte[300];
            dice.NextBytes(text);
            Check(text, $"seed {seed}");
        }
    }

    [Fact]
    public void A_log_cut_anywhere_is_read()
    {
        byte[] log = File.ReadAllBytes(Path.Combine(Repository.Fixtures, "agentlogs", "python-mcp-stderr.log"));
        for (int cut = 0; cut < log.Length; cut += 7)
            Check(log[..cut], $"cut at {cut}");
    }

    [Theory]
    [InlineData("GET https://a.com/")]
    [InlineData("://")]
    [InlineData("a=\"")]
    [InlineData("a='\\")]
    [InlineData("\"GET /")]
    [InlineData("\\\"")]
    [InlineData(" HTTP/1.1 ")]
    [InlineData("\"HTTP/1.1 ")]
    [InlineData("{\"error\":{")]
    [InlineData("'")]
    [InlineData("\u001b]")]
    [InlineData("[")]
    [InlineData("12 ")]
    [InlineData("1ms ")]
    [InlineData("-> ")]
    [InlineData("<-- ")]
    [InlineData("] ")]
    [InlineData("| ")]
    [InlineData(" ")]
    [InlineData("(#1) rror")]
    [InlineData("\n> GET / HTTP/1.1")]
    [InlineData("key=value ")]
    public void A_near_miss_repeated_costs_in_step_with_its_length(string piece)
    {
        // Work is told by what is stored, and by that a MiB of it ends at all.
        foreach (string head in (string[])["", "2026-03-11 15:00:02 INFO ", "GET https://a.com/ 400 ", "x ",
            "method=GET status=400 url=/x "])
        {
            byte[] text = Encoding.UTF8.GetBytes(head
                + string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)));
            Assert.InRange(Check(text, piece), 0, 8L * text.Length);
        }
    }

    [Fact]
    public void Reading_allocates_nothing_after_warm_up()
    {
        byte[] log = [.. Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "agentlogs"), "*.log")
            .Order().SelectMany(File.ReadAllBytes)];
        var pool = new BatchPool();
        List<RecordBatch> batches = Batches.Of(pool, log);
        var facts = new FactList();
        ILogShape[] shapes = TextShapes.Create();
        for (int round = 0; round < 3; round++)
            Read(batches, shapes, facts);
        // Made large before, for batches grow by what is stored.
        foreach (RecordBatch batch in batches)
            batch.Reserve(4 * 1024 * 1024);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 10; round++)
            Read(batches, shapes, facts);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    static byte[] Odd(Random dice, int pieces)
    {
        var text = new StringBuilder();
        for (int piece = dice.Next(pieces); piece >= 0; piece--)
            text.Append(s_pieces[dice.Next(s_pieces.Length)]);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Reads a text whole, unit by unit and as one; all that is said must lie in its batch.</summary>
    /// <returns>Bytes that were stored.</returns>
    static long Check(byte[] text, string what)
    {
        var facts = new FactList();
        ILogShape[] shapes = TextShapes.Create();
        long stored = 0;
        foreach (RecordBatch batch in Batches.Of(new BatchPool(), text))
        {
            int before = batch.Bytes.Length;
            for (int unit = 0; unit < batch.UnitCount; unit++)
                CheckText(shapes, new UnitText(batch, unit, batch.Units[unit].Text, 0), facts, what);
            stored += batch.Bytes.Length - before;
            CheckText(shapes, new UnitText(batch, 0, new TextRange(0, batch.StreamBytes), 1), facts, what);
            batch.Dispose();
        }
        return stored;
    }

    static void CheckText(ILogShape[] shapes, UnitText text, FactList facts, string what)
    {
        facts.Clear();
        bool isRead = shapes.Any(shape => shape.TryRead(text, facts));
        Assert.True(isRead == facts.Count > 0, what);
        CallFacts context = CallFacts.Empty;
        if (TextPrefix.TryRead(text, out TextRange rest, ref context))
            Assert.True(text.Batch[rest].Length > 0, what);
        foreach (CallFacts each in facts.All)
        {
            Assert.InRange(each.Status, 0, 599);
            Assert.True(double.IsNaN(each.LatencyMilliseconds) || double.IsFinite(each.LatencyMilliseconds), what);
            foreach (TextRange range in (TextRange[])[each.Method, each.Url, each.Host, each.Level, each.SessionId,
                each.ErrorMessage])
                Assert.True(range.End <= text.Batch.Bytes.Length, what);
        }
    }

    static void Read(List<RecordBatch> batches, ILogShape[] shapes, FactList facts)
    {
        foreach (RecordBatch batch in batches)
        {
            for (int unit = 0; unit < batch.UnitCount; unit++)
            {
                facts.Clear();
                foreach (ILogShape shape in shapes)
                    shape.TryRead(new UnitText(batch, unit, batch.Units[unit].Text, 0), facts);
            }
        }
    }
}
