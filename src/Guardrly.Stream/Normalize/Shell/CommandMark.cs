namespace Guardrly.Normalize.Shell;

/// <summary>What one curl of a command prints of its status.</summary>
[Flags]
internal enum CurlPrints : byte
{
    /// <summary>Nothing.</summary>
    Nothing = 0,

    /// <summary>The headers of responses.</summary>
    Headers = 1,

    /// <summary>The code, by a format.</summary>
    Code = 2,

    /// <summary>The headers of each redirection that it follows.</summary>
    Redirections = 4,
}

/// <summary>What the commands of a tool call will print, kept until its result comes.</summary>
internal sealed class CommandMark
{
    /// <summary>Calls of one command that are looked at.</summary>
    public const int CallsMax = 32;

    readonly CurlPrints[] _prints = new CurlPrints[CallsMax];

    /// <summary>Hash of the tool call's id.</summary>
    public int Hash { get; set; }

    /// <summary>How many calls it makes.</summary>
    public int Count { get; private set; }

    /// <summary>What stands right before the code in the format of the last curl that has one.</summary>
    public Text.HeldText BeforeCode { get; } = new(32);

    /// <summary>What a call prints.</summary>
    public CurlPrints this[int call] => _prints[call];

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Count = 0;
        BeforeCode.Clear();
    }

    /// <summary>Adds a call; false: there are too many.</summary>
    public bool TryAdd(CurlPrints prints)
    {
        if (Count == CallsMax)
            return false;
        _prints[Count++] = prints;
        return true;
    }
}
