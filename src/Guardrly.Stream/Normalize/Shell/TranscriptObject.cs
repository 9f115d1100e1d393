using Guardrly.Normalize.Json;
using Guardrly.Records;

namespace Guardrly.Normalize.Shell;

/// <summary>
/// A line of a Claude Code transcript. The curls of a Bash tool use are requests, what they printed is in the tool
/// result of the same id.
/// </summary>
internal sealed class TranscriptObject(CurlCommand command, CurlOutput output, Unwrapping unwrapping) : IObjectShape
{
    const int MarksMax = 64;
    const int ItemsMax = 256;

    readonly CommandMark?[] _marks = new CommandMark?[MarksMax];
    int _next;

    /// <inheritdoc/>
    public bool TryRead(in JsonView view, int root, FieldHits hits, FactList facts)
    {
        if (!hits.Has(JsonField.Uuid) || view.Find(root, "uuid"u8) < 0 || view.Find(root, "sessionId"u8) < 0
            || view.Find(root, "type"u8) < 0)
            return false;
        int before = facts.Count;
        int content = view.Find(root, "message"u8, "content"u8);
        if (view.Kind(content) == JsonKind.Array)
            ReadContent(view, content, facts);
        if (facts.Count == before)
            facts.Add(CallPhase.None);
        long time = FieldText.Time(view, hits[JsonField.Timestamp]);
        TextRange session = view.Text(view.Find(root, "sessionId"u8));
        TextRange level = view.Word(view.Find(root, "level"u8));
        foreach (ref CallFacts each in facts.All[before..])
        {
            each.TimestampMilliseconds = time;
            each.SessionId = session;
            each.Level = level;
            each.IsTimed = false;
        }
        return true;
    }

    void ReadContent(in JsonView view, int content, FactList facts)
    {
        int next = view[content].Next;
        int count = 0;
        for (int index = content + 1; index < next && count < ItemsMax; index = view[index].Next, count++)
        {
            int type = view.Find(index, "type"u8);
            if (view.Is(type, "tool_use"u8))
                ReadUse(view, index, facts);
            else if (view.Is(type, "tool_result"u8))
                ReadResult(view, index, facts);
        }
    }

    void ReadUse(in JsonView view, int item, FactList facts)
    {
        int text = view.Find(item, "input"u8, "command"u8);
        TextRange id = view.Text(view.Find(item, "id"u8));
        if (view.Kind(text) != JsonKind.String || id.IsNull || !unwrapping.TryTake(view.Source, view[text].Length))
            return;
        CommandMark mark = _marks[_next] ??= new CommandMark();
        mark.Clear();
        int before = facts.Count;
        command.Read(view.Source, view.Text(text), mark, facts);
        if (facts.Count == before)
            return;
        mark.Hash = HashOf(view.Batch[id]);
        _next = (_next + 1) % MarksMax;
        TextRange tool = view.Word(view.Find(item, "name"u8));
        foreach (ref CallFacts each in facts.All[before..])
        {
            each.JoinKey = id;
            each.Tool = tool;
        }
    }

    void ReadResult(in JsonView view, int item, FactList facts)
    {
        TextRange id = view.Text(view.Find(item, "tool_use_id"u8));
        CommandMark? mark = id.IsNull ? null : Find(HashOf(view.Batch[id]));
        if (mark is null)
            return;
        int text = view.Find(item, "content"u8);
        if (view.Kind(text) == JsonKind.Array)
            text = view.Tape.Nodes.Length > text + 1 ? view.Find(text + 1, "text"u8) : -1;
        int before = facts.Count;
        if (view.Kind(text) == JsonKind.String && unwrapping.TryTake(view.Source, view[text].Length))
            output.Read(view.Source, view.Text(text), mark, facts);
        foreach (ref CallFacts each in facts.All[before..])
            each.JoinKey = id;
        mark.Hash = 0;
    }

    CommandMark? Find(int hash)
    {
        foreach (CommandMark? mark in _marks)
        {
            if (mark is not null && mark.Hash == hash)
                return mark;
        }
        return null;
    }

    static int HashOf(ReadOnlySpan<byte> id)
    {
        var hash = new HashCode();
        hash.AddBytes(id);
        return hash.ToHashCode() | 1;
    }
}
