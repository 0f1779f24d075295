using System.CommandLine;
using System.CommandLine.Parsing;

namespace Chancery.Indexer;

/// <summary>Says what is wrong with the arguments, one line a fault, in words that name the thing and what would be right.</summary>
internal static class UsageFaults
{
    /// <summary>The faults; empty where the arguments are right.</summary>
    public static IReadOnlyList<string> Of(ParseResult arguments)
    {
        var command = arguments.CommandResult.Command;
        if (command is RootCommand && arguments.UnmatchedTokens.Count > 0)
        {
            string commands = string.Join(", ", command.Subcommands.Select(each => each.Name));
            string kind = LooksLikeOption(arguments.UnmatchedTokens[0]) ? "option" : "command";
            return [$"'{arguments.UnmatchedTokens[0]}' is no {kind}; the commands are {commands}"];
        }

        var strays = MistypedOptions(arguments);
        return strays.Count > 0
            ? [.. strays.Select(stray => $"'{stray}' is no option of '{command.Name}'; if it is meant as it stands, write -- before it")]
            : [.. arguments.Errors.Select(error => OneLine(error.Message))];
    }

    /// <summary>
    /// The parser takes an option that it does not know for one more word of the text. Nobody means that, unless a
    /// double dash says so.
    /// </summary>
    private static List<string> MistypedOptions(ParseResult arguments)
    {
        if (arguments.Tokens.Any(token => token.Type == TokenType.DoubleDash))
        {
            return [];
        }

        var taken = arguments.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value);
        return [.. taken.Concat(arguments.UnmatchedTokens).Where(LooksLikeOption).Distinct(StringComparer.Ordinal)];
    }

    private static bool LooksLikeOption(string token) => token.Length > 1 && token[0] == '-';

    private static string OneLine(string message)
    {
        var lines = message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 1 ? lines[0].TrimEnd('.') : $"{lines[0]} {string.Join(", ", lines[1..])}";
    }
}
