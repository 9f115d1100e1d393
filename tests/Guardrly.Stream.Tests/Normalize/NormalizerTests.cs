using System.Text;
using Guardrly.Framing;
using Guardrly.Normalize;
using Guardrly.Platforms;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Normalize;

/// <summary>How facts of several lines become calls.</summary>
public class NormalizerTests
{
    const string Refused = "{\"method\":\"POST\",\"url\":\"https://graph.facebook.com/v23.0/1\",\"status\":400}\n";
    const string Body = "{\"error\":{\"message\":\"limit\",\"type\":\"OAuthException\",\"code\":17}}\n";

    [Fact]
    public void A_response_is_joined_with_its_request_and_stands_on_its_own_line()
    {
        string log = Request(1, "00.100") + Request(2, "00.200") + Response(2, "00.500") + "x\n" + Response(1,
            "00.600");
        Assert.Equal(["3 GET a.example/2 200", "5 GET a.example/1 200"], Seen.Texts(log));
    }

    static string Request(int id, string seconds) => $"{{\"time\":\"2026-03-11T10:00:{seconds}Z\",\"type\":\"request\","
        + $"\"request_id\":\"r{id}\",\"method\":\"GET\",\"url\":\"https://a.example/{id}\",\"session\":\"s{id}\"}}\n";

    static string Response(int id, string seconds, int status = 200) =>
        $"{{\"time\":\"2026-03-11T10:00:{seconds}Z\",\"type\":\"response\",\"request_id\":\"r{id}\",\"status\":"
            + $"{status}}}\n";

    [Fact]
    public void The_latency_of_a_pair_is_the_distance_of_its_times()
    {
        List<Seen> calls = Seen.Calls(Request(1, "00.100") + Response(1, "00.514"));
        Assert.Equal((414d, "s1", "2026-03-11 10:00:00.514"), (calls[0].Latency, calls[0].Session, calls[0].Time));
    }

    [Fact]
    public void Requests_that_are_not_answered_are_records_without_a_status_at_the_end()
    {
        var counts = new NormalizeCounts();
        List<Seen> seen = Seen.Of(Encoding.UTF8.GetBytes(Request(1, "00.100") + "plain\n" + Request(2, "00.200")),
            counts);
        Assert.Equal(["1   0", "2   0", "3   0", "1 GET a.example/1 0", "3 GET a.example/2 0"],
            seen.Select(each => each.ToString()));
        Assert.Equal(-1, seen[^1].Unit);
        Assert.Equal(2, counts.Unanswered);
    }

    [Fact]
    public void A_request_expires_by_the_time_of_the_log()
    {
        var counts = new NormalizeCounts();
        string log = Request(1, "00.100") + "{\"time\":\"2026-03-11T10:10:00.200Z\",\"msg\":\"x\"}\n" + Response(1,
            "01.000");
        List<Seen> seen = Seen.Of(Encoding.UTF8.GetBytes(log), counts);
        Assert.Equal("1 GET a.example/1 0", seen[1].ToString());
        Assert.Equal((1, 1), (counts.Expired, counts.Unasked));
    }

    [Fact]
    public void Of_too_many_requests_the_oldest_goes()
    {
        var log = new StringBuilder();
        for (int id = 0; id < StreamLimits.PendingRequestsMax + 3; id++)
            log.Append(Request(id, "00.100"));
        log.Append(Response(0, "01.000")).Append(Response(3, "01.000"));
        var counts = new NormalizeCounts();
        List<Seen> seen = Seen.Of(Encoding.UTF8.GetBytes(log.ToString()), counts);
        Assert.Equal((3, 1, 1), (counts.Evicted, counts.Joined, counts.Unasked));
        Assert.Equal(StreamLimits.PendingRequestsMax + 2, counts.Unanswered);
        Assert.Contains(seen, each => each.ToString() == $"{StreamLimits.PendingRequestsMax + 5} GET a.example/3 200");
    }

    [Fact]
    public void A_body_on_a_following_line_explains_the_status()
    {
        foreach (int between in (int[])[0, 1, 15])
        {
            string log = Refused + string.Concat(Enumerable.Repeat("plain\n", between)) + Body;
            Assert.Equal("17", Seen.Call(log).ErrorCode);
        }
        Assert.Null(Seen.Call(Refused + string.Concat(Enumerable.Repeat("plain\n", 16)) + Body).ErrorCode);
    }

    [Fact]
    public void A_body_after_the_next_call_explains_nothing_of_the_one_before()
    {
        List<Seen> calls = Seen.Calls(Refused + "{\"method\":\"GET\",\"url\":\"https://a.example/\",\"status\":200}\n"
            + Body);
        Assert.All(calls, call => Assert.Null(call.ErrorCode));
    }

    [Fact]
    public void A_GraphQL_200_waits_for_its_body_and_another_200_does_not()
    {
        const string Throttled = "{\"errors\":[{\"message\":\"Throttled\",\"extensions\":{\"code\":\"THROTTLED\"}}]}\n";
        string GraphQl(string path) => $"{{\"method\":\"POST\",\"url\":\"https://s.myshopify.com{path}\",\"status\":2"
            + $"00}}\n";
        Assert.Equal("THROTTLED", Seen.Call(GraphQl("/admin/api/2025-07/graphql.json") + Throttled).ErrorCode);
        Assert.Null(Seen.Call(GraphQl("/admin/api/2025-07/shop.json") + Throttled).ErrorCode);
    }

    [Fact]
    public void A_pair_of_which_both_lines_tell_all_is_one_call()
    {
        const string Sending = "{\"@t\":\"2026-03-11T20:00:01Z\",\"@mt\":\"Sending HTTP request {HttpMethod} {Uri}\","
            + "\"HttpMethod\":\"GET\",\"Uri\":\"https://a.example/x\",\"SpanId\":\"s\"}\n";
        const string Received = "{\"@t\":\"2026-03-11T20:00:02Z\",\"@mt\":\"Received HTTP response headers after "
            + "{ElapsedMilliseconds}ms - {StatusCode}\",\"ElapsedMilliseconds\":210.25,\"StatusCode\":200,"
            + "\"HttpMethod\":\"GET\",\"Uri\":\"https://a.example/x\",\"SpanId\":\"s\"}\n";
        Seen call = Seen.Call(Sending + Received);
        Assert.Equal(("2 GET a.example/x 200", 210.25, "information"), (call.ToString(), call.Latency, call.Level));
        Assert.Equal(["1 GET a.example/x 200"], Seen.Texts(Received));
    }

    [Fact]
    public void Responses_without_a_key_belong_to_the_last_request_without_one()
        => Assert.Equal(["3 GET a.example/b 200", "1 GET a.example/a 0"], Seen.Texts(
            "{\"msg\":\"request\",\"method\":\"GET\",\"url\":\"https://a.example/a\"}\n"
            + "{\"msg\":\"request\",\"method\":\"GET\",\"url\":\"https://a.example/b\"}\n"
            + "{\"msg\":\"response\",\"statusCode\":200}\n"));

    [Fact]
    public void How_the_stream_is_cut_does_not_show()
    {
        byte[] log = Everything();
        string whole = Describe(Seen.Of(log, new NormalizeCounts()));
        foreach (int piece in (int[])[1, 7, 100, 1000, 5000])
            Assert.Equal(whole, Describe(Seen.Of(log, new NormalizeCounts(), piece)));
    }

    [Fact]
    public void Long_lines_between_a_call_and_its_body_do_not_hold_memory()
    {
        string log = Refused + new string('x', 3 * StreamLimits.LineBytesMax) + "\n" + Body;
        foreach (int piece in (int[])[StreamLimits.BatchReadBytes, 10_000])
            Assert.Null(Assert.Single(Seen.Of(log, piece), each => each.Endpoint is not null).ErrorCode);
        var pool = new BatchPool();
        var normalizer = new Normalizer(PlatformTable.BuiltIn, new NormalizeCounts());
        var ready = new Queue<RecordBatch>();
        int held = 0;
        int taken = 0;
        foreach (RecordBatch batch in Batches.Of(pool, log))
        {
            normalizer.Take(batch, ready);
            held = Math.Max(held, ++taken - ready.Count);
        }
        Assert.InRange(held, 1, 32);
        foreach (RecordBatch batch in ready)
            batch.Dispose();
    }

    [Fact]
    public void Of_a_host_with_too_many_templates_the_rest_is_one()
    {
        string log = string.Concat(Enumerable.Range(0, StreamLimits.EndpointTemplatesMax + 2).Select(id =>
            $"{{\"method\":\"GET\",\"url\":\"https://a.example/{Word(id)}\",\"status\":200}}\n"));
        List<Seen> calls = Seen.Calls(log + log);
        Assert.Equal(4, calls.Count(call => call.Endpoint == "/{*}"));
        Assert.Equal(StreamLimits.EndpointTemplatesMax + 1, calls.Select(call => call.Endpoint).Distinct().Count());

        static string Word(int id) => $"{(char)('a' + (id % 26))}{(char)('a' + (id / 26))}";
    }

    [Fact]
    public void Silence_releases_what_waits()
    {
        var pool = new BatchPool();
        var normalizer = new Normalizer(PlatformTable.BuiltIn, new NormalizeCounts());
        var ready = new Queue<RecordBatch>();
        List<RecordBatch> batches = Batches.Of(pool, Refused + "plain\n", Refused.Length);
        normalizer.Take(batches[0], ready);
        Assert.Empty(ready);
        normalizer.Release(ready);
        Assert.Single(ready);
        foreach (RecordBatch batch in batches)
            batch.Dispose();
    }

    [Fact]
    public void Mutilated_logs_are_read_without_a_fault()
    {
        byte[] log = Everything();
        for (ulong seed = 0; seed < 60; seed++)
        {
            var dice = new Dice(seed);
            byte[] text = [.. log.AsSpan(dice.Below(log.Length / 2), log.Length / 4)];
            for (int count = dice.Between(1, 400); count > 0; count--)
                text[dice.Below(text.Length)] = dice.Chance(30) ? (byte)dice.Below(256) : dice.Pick(
                    "{}[]\",:\\\n"u8.ToArray());
            string whole = Describe(Seen.Of(text, new NormalizeCounts()));
            Assert.Equal(whole, Describe(Seen.Of(text, new NormalizeCounts(), dice.Between(1, 3000))));
        }
    }

    [Fact]
    public void Normalizing_allocates_nothing_after_warm_up()
    {
        byte[] log = Everything();
        var pool = new BatchPool();
        var normalizer = new Normalizer(PlatformTable.BuiltIn, new NormalizeCounts());
        var ready = new Queue<RecordBatch>();
        long allocated = long.MaxValue;
        for (int round = 0; round < 60 && allocated > 0; round++)
        {
            List<RecordBatch> batches = Batches.Of(pool, log);
            foreach (RecordBatch batch in batches)
            {
                batch.IsLast = false;
                batch.Reserve(2 * 1024 * 1024);
            }
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (RecordBatch batch in batches)
                normalizer.Take(batch, ready);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            while (ready.TryDequeue(out RecordBatch? done))
                done.Dispose();
        }
        Assert.Equal(0, allocated);
    }

    static byte[] Everything() => [.. Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "agentlogs")).Order()
        .SelectMany(path => (byte[])[.. File.ReadAllBytes(path), (byte)'\n'])];

    static string Describe(List<Seen> seen) => string.Join('\n', seen.Select(each =>
        $"{each} {each.Time} {each.Level} {each.Latency} {each.Session} {each.Agent} {each.Tool} {each.RequestId} "
        + $"{each.ErrorCode} {each.RequestBytes} {each.Offset} {each.Unit} {each.Body} {each.IsExhausted}"));
}
