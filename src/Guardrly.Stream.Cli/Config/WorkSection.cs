using Guardrly.Cli.Options;
using Guardrly.Sources;

namespace Guardrly.Cli.Config;

/// <summary>Reads the <c>tails</c> and <c>audits</c> sections of a config file: what <c>guardrly run</c>
/// does.</summary>
static class WorkSection
{
    /// <summary>Keys of an element of <c>audits</c>.</summary>
    public static readonly string[] AuditKeys = ["paths", "to", "alerts", "allowDomains", "jobs"];

    /// <summary>Keys of an element of <c>tails</c>.</summary>
    public static readonly string[] TailKeys = ["paths", "to", "alerts", "allowDomains", "state", "from"];

    static readonly string[] s_places = ["start", "end"];

    /// <summary>Reads the section of tails, which starts with the next token.</summary>
    /// <exception cref="ConfigException">It is not right.</exception>
    public static List<TailOptions> ReadTails(ref ConfigReader reader, ConfigText text)
    {
        var tails = new List<TailOptions>();
        reader.EnterArray("tails");
        while (reader.NextElement())
        {
            reader.ElementIsObject("a tail");
            Draft draft = Read(ref reader, TailKeys);
            var options = new TailOptions(
                draft.Paths, draft.Sinks, draft.Alerts, draft.Domains, draft.State, draft.FromEnd, text.File, false);
            Check(text, draft.Position, options.Check);
            if (tails.Any(other => Path.GetFullPath(other.State) == Path.GetFullPath(options.State)))
                throw text.Error(draft.Position, "another tail has the same state folder; give each its own 'state'");
            tails.Add(options);
        }
        return tails;
    }

    /// <summary>Reads the section of audits, which starts with the next token.</summary>
    /// <exception cref="ConfigException">It is not right.</exception>
    public static List<AuditOptions> ReadAudits(ref ConfigReader reader, ConfigText text)
    {
        var audits = new List<AuditOptions>();
        reader.EnterArray("audits");
        while (reader.NextElement())
        {
            reader.ElementIsObject("an audit");
            Draft draft = Read(ref reader, AuditKeys);
            int jobs = draft.Jobs ?? Environment.ProcessorCount;
            var run = new RunOptions(text.File, jobs, Quiet: false, Json: false, new InputOptions());
            var options = new AuditOptions(draft.Paths, draft.Sinks, draft.Alerts, draft.Domains, run);
            Check(text, draft.Position, options.Check);
            audits.Add(options);
        }
        return audits;
    }

    static Draft Read(ref ConfigReader reader, string[] known)
    {
        var draft = new Draft { Position = reader.Position };
        var keys = new KeySet("key", known);
        while (reader.NextKey(keys) is { } key)
        {
            switch (key)
            {
                case "paths":
                    draft.Paths = Strings(ref reader, key);
                    break;
                case "to":
                    draft.Sinks = Sinks(ref reader, key);
                    break;
                case "alerts":
                    draft.Alerts = Sinks(ref reader, key);
                    break;
                case "allowDomains":
                    draft.Domains = Strings(ref reader, key);
                    break;
                case "state":
                    draft.State = reader.ReadString(key);
                    break;
                case "from":
                    draft.FromEnd = reader.ReadWord(key, s_places) == "end";
                    break;
                default:
                    draft.Jobs = reader.ReadInt32(key) is var jobs and >= 1 and <= 256
                        ? jobs
                        : throw reader.Error("jobs must be from 1 to 256");
                    break;
            }
        }
        return draft.Paths.Count > 0 ? draft : throw reader.Missing(draft.Position, "paths");
    }

    static List<string> Strings(ref ConfigReader reader, string what)
    {
        var strings = new List<string>();
        reader.EnterArray(what);
        while (reader.NextElement())
            strings.Add(reader.ElementString($"an element of {what}"));
        return strings;
    }

    static List<SinkAddress> Sinks(ref ConfigReader reader, string what)
    {
        var sinks = new List<SinkAddress>();
        reader.EnterArray(what);
        while (reader.NextElement())
        {
            string address = reader.ElementString($"an element of {what}");
            try
            {
                sinks.Add(SinkAddress.Parse(address));
            }
            catch (UsageException error)
            {
                throw reader.Error(error.Message);
            }
        }
        return sinks;
    }

    static void Check(ConfigText text, long position, Action check)
    {
        try
        {
            check();
        }
        catch (UsageException error)
        {
            throw text.Error(position, error.Message);
        }
    }

    sealed class Draft
    {
        public long Position { get; init; }

        public List<string> Paths { get; set; } = [];

        public List<SinkAddress> Sinks { get; set; } = [];

        public List<SinkAddress> Alerts { get; set; } = [];

        public List<string> Domains { get; set; } = [];

        public string? State { get; set; }

        public bool FromEnd { get; set; }

        public int? Jobs { get; set; }
    }
}
