using System.Text;
using System.Text.Json;
using Guardrly.Framing;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Normalize.Json;

/// <summary>HAR: an entry a line, or a whole document.</summary>
public class HarTests
{
    static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    static object Entry(int id, int status, string body = "{\"a\":\"}{]\"}", string request = "{\"x\":\"{\"}") => new
    {
        startedDateTime = $"2026-03-11T10:00:0{id}.500+01:00",
        time = 12.5,
        request = new
        {
            method = "POST",
            url = $"https://a.example/{id}?q=1",
            headers = new[] { new { name = "Mcp-Session-Id", value = "s-1" } },
            postData = new { mimeType = "application/json", text = request },
            bodySize = 42,
        },
        response = new { status, content = new { size = body.Length, text = body }, bodySize = 7 },
    };

    static object Document(params object[] entries) => new
    {
        log = new
        {
            version = "1.2",
            creator = new { name = "x", entries = "[{" },
            pages = new[] { new { id = "{" } },
            entries,
            comment = "]}"
        },
    };

    [Fact]
    public void An_entry_is_a_call()
    {
        Seen call = Seen.Call(JsonSerializer.Serialize(Entry(1, 402, "{\"error\":{\"code\":\"card_declined\"}}")));
        Assert.Equal("1 POST a.example/1 402", call.ToString());
        Assert.Equal(("s-1", 12.5, "2026-03-11 09:00:01.500"), (call.Session, call.Latency, call.Time));
        Assert.Equal((42L, 7L, "card_declined", "{\"x\":\"{\"}"),
            (call.RequestBytes, call.ResponseBytes, call.ErrorCode, call.Body));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_entry_of_a_document_is_a_call_where_it_ends(bool isIndented)
    {
        string text = JsonSerializer.Serialize(
            Document(Entry(1, 200), Entry(2, 404), Entry(3, 0)), isIndented ? s_indented : null) + "\n";
        foreach (int piece in (int[])[1, 13, 100_000])
        {
            List<Seen> calls = [.. Seen.Of(text, piece).Where(seen => seen.Endpoint is not null)];
            Assert.Equal(["POST a.example/1 200", "POST a.example/2 404", "POST a.example/3 0"],
                calls.Select(call => call.ToString()[(call.ToString().IndexOf(' ') + 1)..]));
            foreach (Seen call in calls)
            {
                Assert.Equal('{', text[(int)call.Offset]);
                Assert.StartsWith("startedDateTime", text.AsSpan((int)call.Offset).TrimStart("{ \n\"").ToString(),
                    StringComparison.Ordinal);
                int lineEnd = text.AsSpan()[(int)call.Offset..].IndexOf("\"bodySize\":" + (isIndented ? " 7" : "7"),
                    StringComparison.Ordinal);
                int lines = text.AsSpan(0, (int)call.Offset + lineEnd).Count('\n') + (isIndented ? 3 : 1);
                Assert.Equal(lines, call.Line);
            }
        }
    }

    [Fact]
    public void The_bytes_of_a_document_are_untouched_and_its_lines_are_counted()
    {
        string text = JsonSerializer.Serialize(Document(Entry(1, 200), Entry(2, 404)), s_indented) + "\nmore\n";
        var pool = new BatchPool();
        var joined = new StringBuilder();
        long lastLine = 0;
        foreach (RecordBatch batch in Batches.Of(pool, text, 50))
        {
            joined.Append(Encoding.UTF8.GetString(batch.Bytes[..batch.StreamBytes]));
            foreach (RecordUnit unit in batch.Units)
            {
                Assert.InRange(unit.Line, lastLine, int.MaxValue);
                lastLine = unit.Line;
            }
            batch.Dispose();
        }
        Assert.Equal(text, joined.ToString());
        Assert.Equal(text.Count(letter => letter == '\n'), lastLine);
    }

    [Fact]
    public void Of_an_entry_over_the_longest_line_the_head_tells_the_call()
    {
        string text = JsonSerializer.Serialize(Document(
            Entry(1, 200, new string('x', 2 * StreamLimits.LineBytesMax)), Entry(2, 404)));
        Assert.Equal(["1 POST a.example/1 200", "1 POST a.example/2 404"], Seen.Texts(text));
    }

    [Theory]
    [InlineData("{\"log\":{\"level\":\"info\"},\"method\":\"GET\",\"url\":\"https://a.example/x\",\"status\":200}\n")]
    [InlineData("{\"log\":\"x\"}\n{\"method\":\"GET\",\"url\":\"https://a.example/x\",\"status\":200}\n")]
    [InlineData("{\n{\"method\":\"GET\",\"url\":\"https://a.example/x\",\"status\":200}\n")]
    public void Lines_that_begin_alike_are_lines(string text)
        => Assert.Equal(["GET a.example/x 200"], Seen.Calls(text).Select(call => call.ToString()[2..]));

    [Fact]
    public void A_document_cut_anywhere_is_read_without_a_fault()
    {
        byte[] text = JsonSerializer.SerializeToUtf8Bytes(Document(Entry(1, 200), Entry(2, 404)), s_indented);
        for (int end = 0; end < text.Length; end += 3)
        {
            int calls = Seen.Of(text.AsSpan(0, end), new(), 100).Count(seen => seen.Endpoint is not null);
            Assert.InRange(calls, 0, 2);
        }
    }
}
