using System.Text.Json;

namespace Guardrly.Cli.Config;

/// <summary>
/// Walks a config file token by token, so that every complaint can say where. Each <c>Read…</c> consumes one value;
/// the reader then stands on its last token.
/// </summary>
ref struct ConfigReader
{
    readonly ConfigText _text;
    Utf8JsonReader _json;

    public ConfigReader(ConfigText text)
    {
        _text = text;
        _json = new Utf8JsonReader(text.Bytes.Span, new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = 16,
        });
    }

    /// <summary>Where the token that was read last starts.</summary>
    public readonly long Position => _json.TokenStartIndex;

    /// <summary>An error at the token that was read last.</summary>
    public readonly ConfigException Error(string what) => _text.Error(Position, what);

    /// <summary>An error in the object that starts at <paramref name="start"/>: it has no such key.</summary>
    public readonly ConfigException Missing(long start, string key) => _text.Error(start, $"'{key}' is missing here");

    /// <summary>Enters an object. Then <see cref="NextKey"/> until it gives null.</summary>
    public void EnterObject(string what) => Expect(JsonTokenType.StartObject, what, "an object");

    /// <summary>The next key of the object, or null at its end.</summary>
    /// <exception cref="ConfigException">The key is unknown or stands there twice.</exception>
    public string? NextKey(KeySet keys)
    {
        Advance();
        if (_json.TokenType == JsonTokenType.EndObject)
            return null;
        string key = Text();
        if (!keys.Known.Contains(key))
            throw Error($"unknown {keys.What} '{key}'{NearestWord.Hint(key, keys.Known)}");
        if (!keys.Seen.Add(key))
            throw Error($"{keys.What} '{key}' stands here twice");
        return key;
    }

    /// <summary>Enters an array. Then <see cref="NextElement"/> until it gives false.</summary>
    public void EnterArray(string what) => Expect(JsonTokenType.StartArray, what, "an array");

    /// <summary>Steps to the start of the next element; false at the end of the array.</summary>
    public bool NextElement()
    {
        Advance();
        return _json.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>The element stepped to is an object: enters it.</summary>
    public readonly void ElementIsObject(string what) => Require(JsonTokenType.StartObject, what, "an object");

    /// <summary>The element stepped to is a string or, if not, an object is entered and null given.</summary>
    public readonly string? ElementStringOrObject(string what)
    {
        if (_json.TokenType == JsonTokenType.String)
            return NonEmpty(what);
        Require(JsonTokenType.StartObject, what, "a string or an object");
        return null;
    }

    /// <summary>The element stepped to is a string: gives it.</summary>
    public readonly string ElementString(string what)
    {
        Require(JsonTokenType.String, what, "a string");
        return NonEmpty(what);
    }

    /// <summary>Reads a string that is not empty.</summary>
    public string ReadString(string what)
    {
        Expect(JsonTokenType.String, what, "a string");
        return NonEmpty(what);
    }

    /// <summary>Reads a string that is one of <paramref name="known"/>.</summary>
    public string ReadWord(string what, IReadOnlyList<string> known)
    {
        string word = ReadString(what);
        return known.Contains(word)
            ? word
            : throw Error($"{what} cannot be '{word}'{NearestWord.Hint(word, known)}");
    }

    /// <summary>Reads a whole number.</summary>
    public int ReadInt32(string what)
    {
        Expect(JsonTokenType.Number, what, "a whole number");
        return _json.TryGetInt32(out int value) ? value : throw Error($"{what} must be a whole number");
    }

    /// <summary>Reads true or false.</summary>
    public bool ReadBoolean(string what)
    {
        Advance();
        return _json.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => throw Error($"{what} must be true or false, not {Describe(_json.TokenType)}"),
        };
    }

    /// <summary>Reads true or false, or a whole number: then null is given.</summary>
    public bool? ReadBooleanOrInt32(string what, out int number)
    {
        number = 0;
        Advance();
        switch (_json.TokenType)
        {
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Number when _json.TryGetInt32(out number):
                return null;
            default:
                throw Error($"{what} must be true, false or a whole number");
        }
    }

    /// <summary>Sees to it that nothing follows.</summary>
    public void ExpectEnd()
    {
        try
        {
            while (_json.Read())
            {
            }
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }
    }

    readonly string NonEmpty(string what) =>
        Text() is { Length: > 0 } value ? value : throw Error($"{what} must not be empty");

    readonly string Text()
    {
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Error("this string is not valid UTF-8 or holds half a surrogate pair");
        }
    }

    void Expect(JsonTokenType type, string what, string inWords)
    {
        Advance();
        Require(type, what, inWords);
    }

    readonly void Require(JsonTokenType type, string what, string inWords)
    {
        if (_json.TokenType != type)
            throw Error($"{what} must be {inWords}, not {Describe(_json.TokenType)}");
    }

    void Advance()
    {
        try
        {
            _json.Read();
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }
    }

    /// <summary>The reader's own message ends with its position: cut off, since ours stands in front.</summary>
    readonly ConfigException Malformed(JsonException exception)
    {
        string message = exception.Message;
        int tail = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        long index = _text.IndexOfLine(exception.LineNumber ?? 0) + (exception.BytePositionInLine ?? 0);
        return _text.Error(index, "not valid JSON: " + (tail < 0 ? message : message[..tail]));
    }

    static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        _ => "null",
    };
}

/// <summary>The keys an object may have, and those it had so far.</summary>
/// <param name="What">What to call one in a message.</param>
/// <param name="Known">All it may have.</param>
readonly record struct KeySet(string What, IReadOnlyList<string> Known)
{
    public HashSet<string> Seen { get; } = [];
}
