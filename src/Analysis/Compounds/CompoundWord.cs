using System.Globalization;

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
    public static CompoundWord Parse(string line)
    {
        string[] fields = line.Split(' ');
        return new CompoundWord(
            fields[0],
            Number(fields[1]),
            Number(fields[2]),
            Number(fields[3]),
            [.. fields.Skip(4).Select(field => field.Split(':')).Select(joint => (joint[0], Number(joint[1])))]);
    }

    /// <summary>The line that <see cref="Parse"/> reads.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Text} {Count} {AsHead} {NounTenths}")
        + string.Concat(Joints.Select(joint => string.Create(CultureInfo.InvariantCulture, $" {joint.Joint}:{joint.Count}")));

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
