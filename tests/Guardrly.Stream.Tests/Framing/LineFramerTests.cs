using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Guardrly.Framing;
using Guardrly.Redaction;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Framing;

public sealed class LineFramerTests
{
    const string Key = "api_key=0123456789abcdef0123456789abcdef";

    readonly BatchPool _pool = new();

    [Fact]
    public void A_line_is_a_unit_with_its_number_offset_and_findings()
    {
        string text = $"one\n{Key} two\r\n\nthree {Key} {Key}\nfour";

        Assert.Equal(
            [
                new("one", 1, 0, 3, 0),
                new("api_key=[REDACTED:api-key] two", 2, 4, 30, 1),
                new("three api_key=[REDACTED:api-key] api_key=[REDACTED:api-key]", 4, 51, 59, 2),
                new("four", 5, 139, 4, 0),
            ],
            Units(text, 7));
    }

    [Fact]
    public void The_bytes_of_the_stream_are_all_there()
    {
        string text = string.Concat(Enumerable.Range(0, 5000).Select(index => $"line {index} {Key}\r\n\n"));

        Assert.Equal(Redacted(text), Joined(Batches.Of(_pool, text, 1000)));
        Assert.Equal(0, _pool.Rented);
    }

    [Fact]
    public void An_over_long_line_passes_in_pieces_and_its_head_is_a_unit_at_its_end()
    {
        string line = "start " + Key + " " + new string('é', StreamLimits.LineBytesMax) + " " + Key;
        string text = $"before\n{line}\nafter {Key}";

        List<SeenUnit> units = Units(text, 50_000);

        Assert.Equal(3, units.Count);
        Assert.StartsWith("start api_key=[REDACTED:api-key] éé", units[1].Text, StringComparison.Ordinal);
        int length = Encoding.UTF8.GetByteCount(units[1].Text);
        Assert.InRange(length, StreamLimits.TextBytesMax - 1, StreamLimits.TextBytesMax);
        Assert.Equal(2, units[1].Line);
        Assert.Equal(7, units[1].Offset);
        Assert.Equal(Encoding.UTF8.GetByteCount(Redacted(line)), units[1].LengthBytes);
        Assert.Equal(2, units[1].Findings);
        int offset = 7 + Encoding.UTF8.GetByteCount(line) + 1;
        Assert.Equal(new("after api_key=[REDACTED:api-key]", 3, offset, 32, 1), units[2]);
        Assert.Equal(Redacted(text), Joined(Batches.Of(_pool, text, 50_000)));
    }

    [Property]
    public Property How_the_stream_is_cut_into_reads_does_not_show() => Prop.ForAll(
        Gen.Elements("a", "\n", "\r\n", Key, " ", "b\u00e9", new string('x', 300)).ListOf().ToArbitrary(),
        Gen.Choose(1, 400).ToArbitrary(),
        (parts, piece) =>
        {
            string text = string.Concat(parts);
            List<SeenUnit> whole = Units(text, 1 << 20);
            Assert.Equal(whole, Units(text, piece));
            string[] lines = text.Split('\n');
            foreach (SeenUnit unit in whole)
                Assert.Equal(Redacted(lines[(int)unit.Line - 1]).TrimEnd('\r'), unit.Text.TrimEnd('\r'));
            Assert.Equal(0, _pool.Rented);
        });

    [Fact]
    public void A_batch_given_back_twice_is_refused()
    {
        RecordBatch batch = Batches.Of(_pool, "x")[0];
        batch.Dispose();

        Assert.Throws<InvalidOperationException>(batch.Dispose);
    }

    List<SeenUnit> Units(string text, int piece)
    {
        var units = new List<SeenUnit>();
        foreach (RecordBatch batch in Batches.Of(_pool, text, piece))
        {
            foreach (RecordUnit unit in batch.Units)
            {
                int findings = 0;
                foreach (FindingMark mark in batch.FindingsOf(unit))
                {
                    findings += mark.Count;
                    if (mark.Length > 0)
                        Assert.True(batch.Bytes.Slice(mark.Start, mark.Length).SequenceEqual("[REDACTED:api-key]"u8));
                }
                string seen = Encoding.UTF8.GetString(batch[unit.Text]);
                units.Add(new(seen, unit.Line, unit.Offset, unit.LengthBytes, findings));
            }
            batch.Dispose();
        }
        return units;
    }

    static string Joined(List<RecordBatch> batches)
    {
        var joined = new StringBuilder();
        foreach (RecordBatch batch in batches)
        {
            joined.Append(Encoding.UTF8.GetString(batch.Bytes[..batch.StreamBytes]));
            batch.Dispose();
        }
        return joined.ToString();
    }

    static string Redacted(string text)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        new Redactor(RedactionPolicy.Default).Redact(Encoding.UTF8.GetBytes(text), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    sealed record SeenUnit(string Text, long Line, long Offset, long LengthBytes, int Findings);
}
