using System.Text;
using Guardrly.Framing;
using Guardrly.Normalize;
using Guardrly.Normalize.Text;
using Guardrly.Records;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Normalize.Text;

public class TextPrefixTests
{
    [Theory]
    [InlineData("2026-03-11T10:00:00Z INFO request {\"a\":1}", "{\"a\":1}", 1773223200000, "INFO", null)]
    [InlineData("2026-03-11T10:00:00Z stdout F {\"a\":1}", "{\"a\":1}", 1773223200000, null, null)]
    [InlineData("info: done session=s1 {\"a\":{\"b\":2}} ", "{\"a\":{\"b\":2}}", null, "info", "s1")]
    [InlineData("Mar 11 15:00:01 web agent[12]: {\"a\":1}", "{\"a\":1}", null, null, null)]
    [InlineData("[2026-03-11 10:00:00,000] [{\"a\":1}]", "[{\"a\":1}]", 1773223200000, null, null)]
    public void JSON_behind_a_text_is_found_with_what_the_text_says(
        string line, string json, long? time, string? level, string? session)
    {
        using RecordBatch batch = Assert.Single(Batches.Of(new BatchPool(), line));
        CallFacts context = CallFacts.Empty;
        Assert.True(TextPrefix.TryRead(new UnitText(batch, 0, batch.Units[0].Text, 0), out TextRange rest,
            ref context));
        Assert.Equal(json, Encoding.UTF8.GetString(batch[rest]));
        Assert.Equal(time ?? Guardrly.Records.Record.NoTimestamp, context.TimestampMilliseconds);
        Assert.Equal(level, context.Level.IsNull ? null : Encoding.UTF8.GetString(batch[context.Level]));
        Assert.Equal(session, context.SessionId.IsNull ? null : Encoding.UTF8.GetString(batch[context.SessionId]));
    }

    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("  {\"a\":1}")]
    [InlineData("text {\"a\":1")]
    [InlineData("text alone")]
    public void Without_a_text_before_it_or_an_end_there_is_none(string line)
    {
        using RecordBatch batch = Assert.Single(Batches.Of(new BatchPool(), line + "\n"));
        CallFacts context = CallFacts.Empty;
        Assert.False(TextPrefix.TryRead(new UnitText(batch, 0, batch.Units[0].Text, 0), out _, ref context));
    }
}
