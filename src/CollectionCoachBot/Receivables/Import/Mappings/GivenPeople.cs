using CollectionCoachBot.Receivables.Import.Rows;

namespace CollectionCoachBot.Receivables.Import.Mappings;

/// <summary>Reads what a person says of names in the owners' column: "张三=zhangsan@contoso.cn", and "张三=" for a name that is to stand for nobody.</summary>
internal static class GivenPeople
{
    /// <exception cref="LedgerRefusedException">It has no name, no = or no address, or one name is said to be two people.</exception>
    public static Dictionary<string, string?> Of(IEnumerable<string> said)
    {
        var people = new Dictionary<string, string?>(FoldedName.Comparer);
        foreach (var text in said)
        {
            var at = text.LastIndexOf('=');
            if (at < 0 || text[..at].Trim() is not { Length: > 0 } name)
                throw new LedgerRefusedException("bad-person", ("value", text));
            var address = text[(at + 1)..].Trim();
            var owner = address.Length == 0 ? null : OwnerName.Read(address) ?? throw new LedgerRefusedException("person-no-address", ("name", name), ("value", address));
            if (!people.TryAdd(name, owner) && people[name] != owner)
                throw new LedgerRefusedException("person-twice", ("name", name));
        }

        return people;
    }
}
