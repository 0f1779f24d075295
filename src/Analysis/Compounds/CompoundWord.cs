using System.Globalization;
using System.Runtime.CompilerServices;

namespace Chancery.Analysis.Compounds;

/// <summary>What is known of a word that may be a part of compounds.</summary>
/// <param name="Text">The word, lower case.</param>
/// <param name="Count">How often it stands alone in texts.</param>
/// <param name="AsHead">How many compounds end in it.</param>
/// <param name="NounTenths">How often it is written as a noun is, in tenths; 5 where spelling does not tell.</param>
/// <param name="Joints">By joint, how many compounds begin with it so.</param>
internal sealed record CompoundWord(string Text, int Count, int AsHead, int NounTenths, IReadOnlyList<(string Joint, int Count)> Joints)
{
    /// <summary>How many compounds begin with it.</summary>
    public int AsModifier => Joints.Sum(joint => joint.Count);

    /// <summary>Reads a line: word, count, count as a head, tenths, then joints as "+s:12", a blank between all of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // runs once, over tens of thousands of lines
    public static CompoundWord Parse(string line)
    {
        int at = line.IndexOf(' ', StringComparison.Ordinal);
        string text = line[..at];
        int count = Number(line, ref at);
        int asHead = Number(line, ref at);
        int nounTenths = Number(line, ref at);
        if (at == line.Length)
        {
            return new CompoundWord(text, count, asHead, nounTenths, []);
        }

        List<(string, int)> joints = [];
        while (at < line.Length)
        {
            int colon = line.IndexOf(':', at);
            string joint = line[(at + 1)..colon];
            at = colon;
            joints.Add((joint, Number(line, ref at)));
        }

        return new CompoundWord(text, count, asHead, nounTenths, joints);
    }

    /// <summary>The line that <see cref="Parse"/> reads.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Text} {Count} {AsHead} {NounTenths}")
        + string.Concat(Joints.Select(joint => string.Create(CultureInfo.InvariantCulture, $" {joint.Joint}:{joint.Count}")));

    /// <summary>Reads the number behind the mark at a place, and goes just past it.</summary>
    private static int Number(string line, ref int at)
    {
        int number = 0;
        for (at++; at < line.Length && char.IsAsciiDigit(line[at]); at++)
        {
            number = (10 * number) + line[at] - '0';
        }

        return number;
    }
}
