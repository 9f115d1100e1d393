using Guardrly.Framing;
using Guardrly.Normalize.Text;
using Guardrly.Records;

namespace Guardrly.Normalize.Mcp;

/// <summary>
/// What Claude Desktop writes of its MCP servers, in a file a server or in one of all: <c>TIME [level] [server]
/// text</c>, the brackets in either order.
/// </summary>
/// <remarks>
/// A session of a server begins with <c>Initializing server...</c>. Lines without a head are what a server wrote to its
/// standard error; they are its own where the stream has one server.
/// </remarks>
internal sealed class DesktopLog(McpServers servers, ILogShape json, ILogShape text) : ILogShape
{
    const int WordBytesMax = 64;

    /// <inheritdoc/>
    public bool TryRead(in UnitText line, FactList facts)
    {
        var head = Head.Read(line.Bytes);
        if (!head.IsThere)
            return servers.Only is { } only && TryReadBare(line, only, facts);
        ReadOnlySpan<byte> name = line.Bytes.Slice(head.ServerStart, head.ServerLength);
        ReadOnlySpan<byte> message = line.Bytes[head.MessageStart..];
        if (message.StartsWith("Initializing server..."u8))
        {
            Begin(servers.Add(name), line.Bytes, head);
            facts.Add(CallPhase.None);
            return Finish(line, head, servers.Add(name), facts.Count - 1, facts);
        }
        bool isMessage = message.StartsWith("Message from "u8);
        if (!isMessage && servers.Find(name) is null)
            return false;
        McpServer server = servers.Add(name);
        int before = facts.Count;
        if (!isMessage || !TryReadMessage(line, head, server, facts))
        {
            if (isMessage || !text.TryRead(line, facts))
                facts.Add(CallPhase.None);
        }
        return Finish(line, head, server, before, facts);
    }

    static void Begin(McpServer server, ReadOnlySpan<byte> line, in Head head)
    {
        server.Session.Set(server.Name.Bytes);
        server.Session.Append("@"u8);
        server.Session.Append(line[..head.TimeLength]);
        server.Agent.Clear();
        server.Tool.Clear();
    }

    bool TryReadBare(in UnitText line, McpServer server, FactList facts)
    {
        int before = facts.Count;
        servers.Current = server;
        if (!json.TryRead(line, facts) && !text.TryRead(line, facts))
            return false;
        Tie(line.Batch, server, facts.All[before..]);
        server.Fill(line.Batch, facts.All[before..]);
        return true;
    }

    /// <summary><c>Message from client: {…}</c>, or the summary of it that builds of 2026 write.</summary>
    bool TryReadMessage(in UnitText line, in Head head, McpServer server, FactList facts)
    {
        ReadOnlySpan<byte> message = line.Bytes[head.MessageStart..];
        int colon = message.IndexOf(": "u8);
        if (colon < 0)
            return false;
        int start = head.MessageStart + colon + 2;
        servers.Current = server;
        ReadOnlySpan<byte> rest = line.Bytes[start..];
        if (!rest.StartsWith("{"u8) && !rest.StartsWith("["u8))
        {
            TakeSummary(server, rest);
            return false;
        }
        var inner = new UnitText(line.Batch, line.Unit, line.Slice(start, rest.Length), line.Depth);
        return json.TryRead(inner, facts);
    }

    /// <summary><c>method="tools/call" id=5 params</c>, <c>id=5 result</c>.</summary>
    static void TakeSummary(McpServer server, ReadOnlySpan<byte> rest)
    {
        int at = rest.IndexOf("id="u8);
        if (at < 0)
            return;
        ReadOnlySpan<byte> id = rest[(at + 3)..];
        int end = id.IndexOf((byte)' ');
        id = end < 0 ? id : id[..end];
        if (rest.IndexOf("method="u8) < 0)
            server.Answer(id);
    }

    bool Finish(in UnitText line, in Head head, McpServer server, int before, FactList facts)
    {
        TextRange level = line.Slice(head.LevelStart, head.LevelLength);
        foreach (ref CallFacts each in facts.All[before..])
        {
            each.TimestampMilliseconds = head.Milliseconds;
            each.Level = level;
        }
        Tie(line.Batch, server, facts.All[before..]);
        server.Fill(line.Batch, facts.All[before..]);
        return true;
    }

    /// <summary>Ids are the servers' own: a request is joined within its server alone.</summary>
    void Tie(RecordBatch batch, McpServer server, Span<CallFacts> facts)
    {
        if (servers.Only is not null)
            return;
        foreach (ref CallFacts each in facts)
        {
            if (each.Phase is not (CallPhase.Request or CallPhase.Response or CallPhase.Whole))
                continue;
            ReadOnlySpan<byte> name = server.Name.Bytes;
            Span<byte> room = batch.Reserve(name.Length + 1 + each.JoinKey.Length);
            name.CopyTo(room);
            room[name.Length] = (byte)'|';
            batch[each.JoinKey].CopyTo(room[(name.Length + 1)..]);
            each.JoinKey = batch.Commit(name.Length + 1 + each.JoinKey.Length);
        }
    }

    /// <summary>The head of a line.</summary>
    ref struct Head
    {
        public int TimeLength;
        public long Milliseconds;
        public int LevelStart;
        public int LevelLength;
        public int ServerStart;
        public int ServerLength;
        public int MessageStart;

        public readonly bool IsThere => MessageStart > 0;

        public static Head Read(ReadOnlySpan<byte> line)
        {
            var head = default(Head);
            if (line.Length < 24 || line[4] != '-' || line[10] != 'T'
                || !Timestamps.TryParsePrefix(line, out head.Milliseconds, out head.TimeLength))
                return default;
            int index = head.TimeLength;
            if (!TryWord(line, ref index, out int start, out int length)
                || !TryWord(line, ref index, out int second, out int secondLength))
                return default;
            bool isFirst = LevelWords.IsLevel(line.Slice(start, length));
            if (!isFirst && !LevelWords.IsLevel(line.Slice(second, secondLength)))
                return default;
            (head.LevelStart, head.LevelLength) = isFirst ? (start, length) : (second, secondLength);
            (head.ServerStart, head.ServerLength) = isFirst ? (second, secondLength) : (start, length);
            head.MessageStart = Math.Min(index + 1, line.Length);
            return head;
        }

        static bool TryWord(ReadOnlySpan<byte> line, ref int index, out int start, out int length)
        {
            start = index + 2;
            length = 0;
            if (!line[index..].StartsWith(" ["u8))
                return false;
            length = line[start..Math.Min(line.Length, start + WordBytesMax)].IndexOf((byte)']');
            index = start + length + 1;
            return length > 0;
        }
    }
}
