using Guardrly.Cli.Options;
using Guardrly.Platforms;
using Guardrly.Redaction;
using Guardrly.Sinks;
using Guardrly.Tail;

namespace Guardrly.Cli.Run;

/// <summary>Opens the sinks of a tail by their addresses, each where the last checkpoint left it.</summary>
sealed class TailSinks(PlatformTable platforms, Redactor redactor, CheckpointStore store, Action<string> say)
{
    /// <summary>A sink of lines or records.</summary>
    /// <exception cref="OutputException">It cannot be opened.</exception>
    public TailSink OpenRecords(SinkAddress address)
    {
        TailOutput output = Open(address, "to");
        if (address.Form == SinkForm.Lines)
            return TailSink.Lines(output);
        RecordJson json = new(platforms, redactor.NameOf);
        return new TailSink(output, (batch, _, to) => json.Write(batch, to), NeedsRecords: true);
    }

    /// <summary>A sink of alerts.</summary>
    /// <exception cref="OutputException">It cannot be opened.</exception>
    public TailSink OpenAlerts(SinkAddress address)
    {
        TailOutput output = Open(address, "alerts");
        if (address.Form != SinkForm.Lines)
            return new TailSink(output, static (batch, _, to) => AlertFormats.WriteJson(batch, to), NeedsRecords: true);
        AlertFormats text = AlertFormats.ForPeople(address);
        return new TailSink(output, (batch, _, to) => text.Write(batch, to), NeedsRecords: true);
    }

    TailOutput Open(SinkAddress address, string role)
    {
        string full = address.IsStandardOutput ? "-" : Path.GetFullPath(address.Path);
        string name = $"{role} {address.Form}:{full}";
        if (address.IsStandardOutput)
            return new LiveOutput(name, OutputFile.StandardOutput());
        OutputMark? mark = null;
        foreach (OutputMark known in store.Outputs)
        {
            if (known.Address == name)
                mark = known;
        }
        return new ResumableFile(name, address.Path, mark, say);
    }
}
