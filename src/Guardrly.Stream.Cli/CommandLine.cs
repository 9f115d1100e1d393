using System.CommandLine;
using System.CommandLine.Parsing;
using Guardrly.Cli.Commands;
using Guardrly.Cli.Config;
using Guardrly.Cli.Report;
using Guardrly.Native;
using Guardrly.Sinks;

namespace Guardrly.Cli;

/// <summary>The commands, and what is said of a command line that is none.</summary>
static class CommandLine
{
    const string Examples = """
        Exit codes: 0 done, 1 findings (scan), 2 wrong command line or configuration, 3 an input or output failed,
        130 or 143 interrupted; nothing half-written is left.
        """;

    static readonly ParserConfiguration s_parsing = new()
    {
        EnablePosixBundling = false,
        // A log may be called @today.log: no response files.
        ResponseFileTokenReplacer = null,
    };

    static readonly InvocationConfiguration s_invocation = new()
    {
        EnableDefaultExceptionHandler = false,
        // Signals are answered in Interruption, which cleans up first; the parser's own handler just ends the process.
        ProcessTerminationTimeout = null,
    };

    /// <summary>Runs the program.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args)
    {
        StandardStreams.Claim();
        if (!StandardStreams.HasOutput)
            Console.SetOut(TextWriter.Null);
        if (!StandardStreams.HasError)
            Console.SetError(TextWriter.Null);
        ParseResult result = BuildRoot().Parse(args, s_parsing);
        try
        {
            return FirstError(result, args) is { } error ? Refuse(result, error) : result.Invoke(s_invocation);
        }
        catch (UsageException exception)
        {
            return Refuse(result, exception.Message);
        }
        catch (ConfigException exception)
        {
            Messages.Error(exception.Message);
            return ExitCode.Usage;
        }
        catch (OutputException exception)
        {
            Messages.Error(exception.Message);
            return ExitCode.Failed;
        }
        catch (IOException exception)
        {
            // The parser's own words, help and version, go by the console.
            Messages.Error($"-: cannot be written: {IoReason.Of(exception)}");
            return ExitCode.Failed;
        }
    }

    static RootCommand BuildRoot()
    {
        var root = new RootCommand("Masks every credential and personal datum in logs.")
        {
            RedactCommand.Build(),
            ScanCommand.Build(),
            AuditCommand.Build(),
            TailCommand.Build(),
            RunCommand.Build(),
            RunCommand.BuildValidate(),
        };
        HelpWithExamples.AddTo(root, Examples);
        return root;
    }

    /// <summary>What is wrong with the command line; help is given whatever is.</summary>
    static string? FirstError(ParseResult result, string[] args)
    {
        if (result.Action is HelpWithExamples)
            return null;
        if ((FlagWithValue(result, args) ?? UnknownOption(result)) is { } unknown)
            return unknown;
        if (result.Errors.Count == 0)
            return null;
        if (result.CommandResult.Command is not RootCommand root || result.UnmatchedTokens is not [{ } word, ..])
            return result.Errors[0].Message;
        return $"unknown command '{word}'{NearestWord.Hint(word, root.Subcommands.Select(command => command.Name))}";
    }

    /// <summary>
    /// The parser takes an option it does not know for a path. Files with such names are reached as <c>./-x</c>, or
    /// after <c>--</c>.
    /// </summary>
    static string? UnknownOption(ParseResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
                return null;
            if (token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-')
            {
                IEnumerable<string> known = result.CommandResult.Command.Options.Select(option => option.Name);
                string hint = NearestWord.Hint(token.Value, known);
                return $"unknown option '{token.Value}'{hint} (a file of that name is './{token.Value}')";
            }
        }
        return null;
    }

    /// <summary>The parser takes <c>--in-place=false</c> for the option, given, and a path <c>false</c>.</summary>
    static string? FlagWithValue(ParseResult result, string[] args)
    {
        foreach (string arg in args.TakeWhile(arg => arg != "--"))
        {
            int nameEnd = arg.StartsWith('-') ? arg.AsSpan().IndexOfAny('=', ':') : -1;
            if (nameEnd > 0 && result.CommandResult.Command.Options.Any(option => IsFlag(option, arg[..nameEnd])))
                return $"{arg[..nameEnd]} takes no value";
        }
        return null;

        static bool IsFlag(Option option, string name) =>
            option.Arity.MaximumNumberOfValues == 0 && (option.Name == name || option.Aliases.Contains(name));
    }

    static int Refuse(ParseResult result, string error)
    {
        Command command = result.CommandResult.Command;
        string name = command is RootCommand ? "" : command.Name + " ";
        Messages.Error($"{error}\nTry 'guardrly {name}--help'.");
        return ExitCode.Usage;
    }
}
