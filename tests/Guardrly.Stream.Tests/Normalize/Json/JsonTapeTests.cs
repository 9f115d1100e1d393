using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Guardrly.Normalize.Json;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Normalize.Json;

/// <summary>Our walk over JSON against that of System.Text.Json.</summary>
public class JsonTapeTests
{
    static readonly JsonTape s_broken = new();

    readonly JsonTape _tape = new();

    [Fact]
    public void Valid_documents_have_the_structure_and_the_values_that_System_Text_Json_finds()
    {
        for (ulong seed = 0; seed < 2000; seed++)
        {
            byte[] text = Document(seed);
            Assert.True(Same(text, _tape), $"seed {seed}: {Encoding.UTF8.GetString(text)}");
        }
    }

    [Fact]
    public void The_comparison_can_fail()
    {
        byte[] text = "{\"a\":[1,2]}"u8.ToArray();
        byte[] other = "{\"a\":[1],\"b\":2}"u8.ToArray();
        s_broken.Read(other, 0, other.Length);
        using JsonDocument document = JsonDocument.Parse(text);
        Assert.NotEqual(Oracle(document.RootElement), Written(other, s_broken));
    }

    [Property(MaxTest = 2000)]
    public void Any_bytes_are_read_without_a_fault(byte[] bytes)
    {
        foreach (byte[] text in (byte[][])[bytes, [(byte)'{', .. bytes], [.. "[{\"a\":\""u8, .. bytes]])
        {
            _tape.Read(text, 0, text.Length);
            Check(text);
        }
    }

    [Fact]
    public void Mutilated_documents_are_read_without_a_fault()
    {
        for (ulong seed = 0; seed < 2000; seed++)
        {
            var dice = new Dice(seed);
            byte[] text = Document(seed);
            for (int count = dice.Between(1, 8); count > 0 && text.Length > 0; count--)
                text[dice.Below(text.Length)] = dice.Pick("{}[]\",:\\ \0aé"u8.ToArray());
            int end = dice.Below(text.Length + 1);
            _tape.Read(text, 0, end);
            Check(text);
        }
    }

    [Fact]
    public void A_document_cut_anywhere_is_torn()
    {
        byte[] text = Encoding.UTF8.GetBytes("{\"a\\\"b\":[1,{\"c\":\"d\\\\\"}],\"é\":-1.5e3,\"f\":[true,null]}");
        Assert.Equal(JsonVerdict.Whole, _tape.Read(text, 0, text.Length));
        for (int end = 1; end < text.Length; end++)
        {
            Assert.Equal(JsonVerdict.Torn, _tape.Read(text, 0, end));
            Check(text);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("1")]
    [InlineData("\"text\"")]
    [InlineData("{ args: [ '-y' ] }")]
    [InlineData("[info] text")]
    [InlineData("GET {\"a\":1}")]
    public void What_does_not_begin_as_an_object_or_array_of_JSON_is_none(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(JsonVerdict.None, _tape.Read(bytes, 0, bytes.Length));
    }

    [Theory]
    [InlineData("\0\0\0\0{\"a\":1}")]
    [InlineData("\uFEFF{\"a\":1}")]
    [InlineData("{\"a\":1}\0\0")]
    [InlineData("{\"a\":1} trailing }")]
    [InlineData(" \t{ \"a\" : 1 }\r")]
    [InlineData("{\"a\":1,}")]
    public void Blanks_NULs_and_what_follows_do_not_count(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(JsonVerdict.Whole, _tape.Read(bytes, 0, bytes.Length));
        int member = _tape.Find(bytes, 0, "a"u8);
        Assert.Equal("1", Encoding.UTF8.GetString(bytes.AsSpan(_tape.Nodes[member].Start, _tape.Nodes[member].Length)));
    }

    [Fact]
    public void Of_members_with_one_name_the_last_is_found_escaped_or_not()
    {
        byte[] text = "{\"a\":1,\"\\u0061\":2}"u8.ToArray();
        _tape.Read(text, 0, text.Length);
        int member = _tape.Find(text, 0, "a"u8);
        Assert.Equal((byte)'2', text[_tape.Nodes[member].Start]);
    }

    [Theory]
    [InlineData("{\"a\":")]
    [InlineData("[")]
    [InlineData("[[],")]
    [InlineData("{\"a\":\"\\\\")]
    [InlineData("[1,")]
    [InlineData("{\"\":1,")]
    [InlineData("[{},")]
    [InlineData("]")]
    public void However_deep_and_long_it_goes_on_behind_it_and_memory_is_bounded(string piece)
    {
        string text = "{\"x\":" + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        _tape.Read(bytes, 0, bytes.Length);
        Check(bytes);
        Assert.InRange(_tape.Nodes.Length, 1, 300_000);
    }

    [Fact]
    public void What_lies_too_deep_is_one_value_and_what_follows_keeps_its_place()
    {
        int depth = StreamLimits.JsonDepthMax + 50;
        string deep = new string('[', depth) + "\"]\"" + new string(']', depth);
        byte[] text = Encoding.UTF8.GetBytes("{\"a\":" + deep + ",\"b\":7}");
        Assert.Equal(JsonVerdict.Whole, _tape.Read(text, 0, text.Length));
        Assert.Equal((byte)'7', text[_tape.Nodes[_tape.Find(text, 0, "b"u8)].Start]);
    }

    [Fact]
    public void Reading_allocates_nothing_after_warm_up()
    {
        byte[] text = Document(7);
        _tape.Read(text, 0, text.Length);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 100; round++)
            _tape.Read(text, 0, text.Length);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("\\u00e9\\ud83d\\ude00", "é😀")]
    [InlineData("\\ud83d", "\uFFFD")]
    [InlineData("\\q\\", "\\q\\")]
    [InlineData("\\/\\n\\\"", "/\n\"")]
    [InlineData("\\u12", "\\u12")]
    public void Escapes_are_undone_and_what_is_none_stays(string escaped, string plain)
    {
        byte[] text = Encoding.UTF8.GetBytes(escaped);
        byte[] room = new byte[text.Length];
        int length = JsonString.Decode(text, room);
        Assert.Equal(plain, Encoding.UTF8.GetString(room.AsSpan(0, length)));
    }

    static byte[] Document(ulong seed)
    {
        var dice = new Dice(seed);
        return JsonGenerator.Next(dice, dice.Between(1, 40)).Bytes;
    }

    static bool Same(byte[] text, JsonTape tape)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return tape.Read(text, 0, text.Length) == JsonVerdict.Whole
            && Oracle(document.RootElement) == Written(text, tape);
    }

    /// <summary>Every place lies in the text, and every value within what holds it.</summary>
    void Check(byte[] text)
    {
        ReadOnlySpan<JsonNode> nodes = _tape.Nodes;
        for (int index = 0; index < nodes.Length; index++)
        {
            JsonNode node = nodes[index];
            Assert.InRange(node.Start + node.Length, 0, text.Length);
            Assert.InRange(node.Next, index + 1, nodes.Length);
            Assert.InRange(node.Parent, -1, index - 1);
            if (node.Parent >= 0)
                Assert.InRange(node.Next, 0, nodes[node.Parent].Next);
        }
    }

    static string Oracle(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', element.EnumerateObject()
            .Select(member => member.Name + "=" + Oracle(member.Value)))}}}",
        JsonValueKind.Array => $"[{string.Join(',', element.EnumerateArray().Select(Oracle))}]",
        JsonValueKind.String => '"' + element.GetString() + '"',
        _ => element.GetRawText(),
    };

    static string Written(byte[] text, JsonTape tape)
    {
        int next = 0;
        return Write(ref next);

        string Write(ref int index)
        {
            JsonNode node = tape.Nodes[index++];
            string key = node.KeyLength < 0 ? "" : Decoded(node.KeyStart, node.KeyLength) + "=";
            if (!node.IsContainer)
                return key + (node.Kind == JsonKind.String
                    ? '"' + Decoded(node.Start, node.Length) + '"'
                    : Encoding.UTF8.GetString(text.AsSpan(node.Start, node.Length)));
            var parts = new List<string>();
            while (index < node.Next)
                parts.Add(Write(ref index));
            string all = string.Join(',', parts);
            return key + (node.Kind == JsonKind.Object ? '{' + all + '}' : '[' + all + ']');
        }

        string Decoded(int start, int length)
        {
            byte[] room = new byte[length];
            return Encoding.UTF8.GetString(room.AsSpan(0, JsonString.Decode(text.AsSpan(start, length), room)));
        }
    }
}
