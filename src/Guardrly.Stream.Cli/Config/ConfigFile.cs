using Guardrly.Native;
using Guardrly.Redaction;

namespace Guardrly.Cli.Config;

/// <summary>The configuration of a run: <c>guardrly.json</c>, or the file given by <c>--config</c>.</summary>
static class ConfigFile
{
    const string DefaultName = "guardrly.json";
    const int BytesMax = 4 * 1024 * 1024;

    static readonly string[] s_sections = ["redaction", "alerts", "allowDomains", "tails", "audits", "$schema"];

    /// <summary>What the configuration asks for.</summary>
    /// <param name="path">The file; null: <c>guardrly.json</c> in the working directory, if there is one.</param>
    /// <exception cref="ConfigException">The file cannot be read or is not right.</exception>
    public static RunConfig Load(string? path)
    {
        // Whatever has the name is meant: a link that leads nowhere must not pass for no configuration.
        if (path is null && FileStatus.TryRead(DefaultName, followLinks: false, out _, out _))
            path = DefaultName;
        return path is null ? new RunConfig(null, Redactor.Default) : Read(ReadText(path));
    }

    /// <summary>What a file asks for whose paths are relative to its folder: that is the working directory
    /// then.</summary>
    /// <exception cref="ConfigException">The file cannot be read or is not right.</exception>
    public static RunConfig LoadFrom(string path)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!File.Exists(path))
            return Load(path);
        Environment.CurrentDirectory = folder;
        return Load(Path.GetFileName(path));
    }

    static ConfigText ReadText(string path)
    {
        try
        {
            if (Directory.Exists(path))
                throw new ConfigException($"{path}: is a folder, not a file");
            if (new FileInfo(path) is { Exists: true, Length: > BytesMax })
                throw new ConfigException($"{path}: larger than {BytesMax} bytes: this is no config file");
            ReadOnlyMemory<byte> bytes = File.ReadAllBytes(path);
            return new ConfigText(path, bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigException($"{path}: {IoReason.Of(exception)}");
        }
    }

    static RunConfig Read(ConfigText text)
    {
        (PolicyDraft draft, RunConfig sections) = ReadSections(text);
        return sections with { Path = text.File, Redactor = BuildRedactor(text, draft) };
    }

    static Redactor BuildRedactor(ConfigText text, PolicyDraft draft)
    {
        try
        {
            return new Redactor(draft.ToPolicy(ReadKey(text, draft)));
        }
        catch (ArgumentException exception)
        {
            throw text.Error(PositionOf(exception.Message, draft.Positions), exception.Message);
        }
    }

    static (PolicyDraft Policy, RunConfig Sections) ReadSections(ConfigText text)
    {
        var sections = new RunConfig(null, Redactor.Default);
        var reader = new ConfigReader(text);
        var draft = new PolicyDraft();
        reader.EnterObject("the configuration");
        var keys = new KeySet("key", s_sections);
        while (reader.NextKey(keys) is { } key)
        {
            switch (key)
            {
                case "redaction":
                    draft = PolicySection.Read(ref reader);
                    break;
                case "alerts":
                    sections = sections with { Alerts = AlertSection.Read(ref reader) };
                    break;
                case "allowDomains":
                    sections = sections with { AllowedDomains = ReadDomains(ref reader) };
                    break;
                case "tails":
                    sections = sections with { Tails = WorkSection.ReadTails(ref reader, text) };
                    break;
                case "audits":
                    sections = sections with { Audits = WorkSection.ReadAudits(ref reader, text) };
                    break;
                default:
                    _ = reader.ReadString(key);
                    break;
            }
        }
        reader.ExpectEnd();
        return (draft, sections);
    }

    static List<string> ReadDomains(ref ConfigReader reader)
    {
        var domains = new List<string>();
        reader.EnterArray("allowDomains");
        while (reader.NextElement())
            domains.Add(reader.ElementString("an element of allowDomains"));
        return domains;
    }

    static ReadOnlyMemory<byte> ReadKey(ConfigText text, PolicyDraft draft)
    {
        if (draft.Placeholder == "plain")
            return default;
        if (draft.FingerprintKeyFile is null)
        {
            return draft.Placeholder is null
                ? default
                : throw text.Error(draft.Positions["placeholder"], "'fingerprint' needs a 'fingerprintKeyFile'");
        }
        long position = draft.Positions["fingerprintKeyFile"];
        if (draft.Placeholder is null)
            throw text.Error(position, "'fingerprintKeyFile' needs \"placeholder\": \"fingerprint\"");
        string folder = Path.GetDirectoryName(Path.GetFullPath(text.File))!;
        try
        {
            return FingerprintKeyFile.ReadOrCreate(Path.Combine(folder, draft.FingerprintKeyFile));
        }
        catch (InvalidDataException exception)
        {
            throw text.Error(position, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            string file = draft.FingerprintKeyFile;
            throw text.Error(position, $"the key file '{file}' cannot be read or made: {IoReason.Of(exception)}");
        }
    }

    /// <summary>The library's message begins with the part that is wrong: <c>patterns[0].pattern: …</c>.</summary>
    static long PositionOf(string message, Dictionary<string, long> positions) => positions
        .Where(part => message.StartsWith(part.Key, StringComparison.Ordinal))
        .OrderByDescending(part => part.Key.Length)
        .Select(part => part.Value)
        .FirstOrDefault();
}
