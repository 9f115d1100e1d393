using Guardrly.Redaction;

namespace Guardrly.Cli.Config;

/// <summary>Reads the <c>redaction</c> section of a config file.</summary>
static class PolicySection
{
    static readonly string[] s_keys =
    [
        "kinds", "names", "tokenFormats", "patterns", "allow",
        "placeholder", "fingerprintKeyFile", "fingerprintPersonalData",
    ];

    static readonly string[] s_placeholders = ["plain", "fingerprint"];

    /// <summary>Reads the section, which starts with the next token.</summary>
    /// <exception cref="ConfigException">It is not right.</exception>
    public static PolicyDraft Read(ref ConfigReader reader)
    {
        var draft = new PolicyDraft();
        reader.EnterObject("redaction");
        var keys = new KeySet("key", s_keys);
        while (reader.NextKey(keys) is { } key)
        {
            draft.Positions[key] = reader.Position;
            ReadValue(ref reader, key, draft);
        }
        return draft;
    }

    static void ReadValue(ref ConfigReader reader, string key, PolicyDraft draft)
    {
        switch (key)
        {
            case "kinds":
                ReadKinds(ref reader, draft.DisabledKinds);
                break;
            case "names":
                ReadNames(ref reader, draft);
                break;
            case "tokenFormats":
                ReadTokenFormats(ref reader, draft);
                break;
            case "patterns":
                ReadPatterns(ref reader, draft);
                break;
            case "allow":
                ReadAllow(ref reader, draft);
                break;
            case "placeholder":
                draft.Placeholder = reader.ReadWord(key, s_placeholders);
                break;
            case "fingerprintKeyFile":
                draft.FingerprintKeyFile = reader.ReadString(key);
                break;
            default:
                draft.FingerprintPersonalData = reader.ReadBoolean(key);
                break;
        }
    }

    static void ReadKinds(ref ConfigReader reader, HashSet<SecretKind> disabled)
    {
        reader.EnterObject("kinds");
        var keys = new KeySet("kind", KindNames.All);
        while (reader.NextKey(keys) is { } name)
        {
            if (!reader.ReadBoolean(name))
                disabled.Add(KindNames.Parse(name));
        }
    }

    static void ReadNames(ref ConfigReader reader, PolicyDraft draft)
    {
        reader.EnterArray("names");
        while (reader.NextElement())
        {
            draft.Positions[$"names[{draft.Names.Count}]"] = reader.Position;
            string? name = reader.ElementStringOrObject("a name");
            // What a bare name holds is not said; a key is what it mostly is.
            draft.Names.Add(name is null ? ReadName(ref reader) : new SecretName(name, SecretKind.ApiKey));
        }
    }

    static SecretName ReadName(ref ConfigReader reader)
    {
        long start = reader.Position;
        (string? name, SecretKind kind) = (null, SecretKind.ApiKey);
        var keys = new KeySet("key", ["name", "kind"]);
        while (reader.NextKey(keys) is { } key)
        {
            if (key == "name")
                name = reader.ReadString(key);
            else
                kind = KindNames.Parse(reader.ReadWord(key, KindNames.All));
        }
        return new SecretName(name ?? throw reader.Missing(start, "name"), kind);
    }

    static void ReadTokenFormats(ref ConfigReader reader, PolicyDraft draft)
    {
        reader.EnterArray("tokenFormats");
        while (reader.NextElement())
        {
            draft.Positions[$"tokenFormats[{draft.TokenFormats.Count}]"] = reader.Position;
            reader.ElementIsObject("a token format");
            draft.TokenFormats.Add(ReadTokenFormat(ref reader));
        }
    }

    static TokenFormat ReadTokenFormat(ref ConfigReader reader)
    {
        long start = reader.Position;
        (string? name, string? prefix, string? alphabet) = (null, null, null);
        (int? lengthMin, int? lengthMax) = (null, null);
        var keys = new KeySet("key", ["name", "prefix", "alphabet", "lengthMin", "lengthMax"]);
        while (reader.NextKey(keys) is { } key)
        {
            switch (key)
            {
                case "name":
                    name = reader.ReadString(key);
                    break;
                case "prefix":
                    prefix = reader.ReadString(key);
                    break;
                case "alphabet":
                    alphabet = reader.ReadString(key);
                    break;
                case "lengthMin":
                    lengthMin = reader.ReadInt32(key);
                    break;
                default:
                    lengthMax = reader.ReadInt32(key);
                    break;
            }
        }
        return new TokenFormat(
            name ?? throw reader.Missing(start, "name"),
            prefix ?? throw reader.Missing(start, "prefix"),
            alphabet ?? throw reader.Missing(start, "alphabet"),
            lengthMin ?? throw reader.Missing(start, "lengthMin"),
            lengthMax ?? throw reader.Missing(start, "lengthMax"));
    }

    static void ReadPatterns(ref ConfigReader reader, PolicyDraft draft)
    {
        reader.EnterArray("patterns");
        while (reader.NextElement())
        {
            draft.Positions[$"patterns[{draft.Patterns.Count}]"] = reader.Position;
            reader.ElementIsObject("a pattern");
            draft.Patterns.Add(ReadPattern(ref reader));
        }
    }

    static CustomPattern ReadPattern(ref ConfigReader reader)
    {
        long start = reader.Position;
        (string? name, string? pattern, string? literal) = (null, null, null);
        var keys = new KeySet("key", ["name", "pattern", "literal"]);
        while (reader.NextKey(keys) is { } key)
        {
            if (key == "name")
                name = reader.ReadString(key);
            else if (key == "pattern")
                pattern = reader.ReadString(key);
            else
                literal = reader.ReadString(key);
        }
        return new CustomPattern(
            name ?? throw reader.Missing(start, "name"), pattern ?? throw reader.Missing(start, "pattern"), literal);
    }

    static void ReadAllow(ref ConfigReader reader, PolicyDraft draft)
    {
        reader.EnterObject("allow");
        var keys = new KeySet("key", ["values", "emailDomains"]);
        while (reader.NextKey(keys) is { } key)
        {
            (List<string> into, string prefix) = key == "values"
                ? (draft.AllowedValues, "allow.values")
                : (draft.AllowedEmailDomains, "allow.emailDomains");
            reader.EnterArray(prefix);
            while (reader.NextElement())
            {
                draft.Positions[$"{prefix}[{into.Count}]"] = reader.Position;
                into.Add(reader.ElementString($"an element of {prefix}"));
            }
        }
    }
}
