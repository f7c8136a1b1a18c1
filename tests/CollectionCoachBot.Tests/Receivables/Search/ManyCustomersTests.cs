using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Search;

namespace CollectionCoachBot.Tests.Receivables.Search;

/// <summary>What is found among many is what a look at every name finds: terms are in few names and in most, and the lists of both are stored in different ways.</summary>
public sealed class ManyCustomersTests
{
    private static readonly string[] Parts = ["华", "信", "恒", "瑞", "东", "重", "行", "建材", "贸易", "3D", "乐"];
    private static readonly string[] Words = ["North", "wind", "River", "oak", "Steel", "Foods", "x", "12", "ag"];
    private static readonly IndexedCustomer[] Customers = Make(3_000);
    private static readonly SearchIndex Index = SearchIndexBuilder.Of(Customers);

    [Fact]
    public void Names_and_codes_that_contain_a_text_are_all_found()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var name = SearchText.Of(Customers[random.Next(Customers.Length)].Name).Core.ToString();
            var from = random.Next(name.Length - 1);
            var part = name.Substring(from, Math.Min(random.Next(3, 9), name.Length - from));
            var question = SearchText.Of(part);
            if (part.Length < 3 || question.CoreLength < part.Length || part.Any(char.IsAsciiLetterOrDigit) != part.All(char.IsAsciiLetterOrDigit))
                continue;

            var hits = Index.Find(part, Scope.All, Customers.Length, orNearest: false).Where(hit => hit.Match != CustomerMatch.Pinyin);

            Assert.Equal(
                Customers.Where(customer => IsIn(part, customer)).Select(customer => customer.Id).Order(StringComparer.Ordinal),
                hits.Select(hit => hit.CustomerId).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_name_is_found_with_any_one_error()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var customer = Customers[random.Next(Customers.Length)];
            var typed = Mistyped(SearchText.Of(customer.Name).Core.ToString(), random);
            if (typed.Length < 5)
                continue;
            var hits = Index.Find(typed, Scope.All, Customers.Length, orNearest: true);

            // What was typed by mistake may be somebody's name: then it was no mistake.
            Assert.True(hits.Any(hit => hit.CustomerId == customer.Id || hit.Match != CustomerMatch.Nearest), $"{customer.Name} wasn't found by {typed}");
        }
    }

    private static bool IsIn(string part, IndexedCustomer customer)
    {
        var name = SearchText.Of(customer.Name);
        var at = name.Text.IndexOf(part, StringComparison.Ordinal);
        return at >= 0 && at < name.CoreLength || SearchText.Of(customer.Code).Text.Contains(part, StringComparison.Ordinal);
    }

    private static string Mistyped(string text, Random random)
    {
        var at = random.Next(1, text.Length - 1);
        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, "q"),
            2 => text.Remove(at, 1).Insert(at, "q"),
            _ => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
        };
    }

    private static IndexedCustomer[] Make(int count)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, count).Select(number => new IndexedCustomer($"id{number}", $"K{number:0000}", NameOf(random, number), null))];
    }

    private static string NameOf(Random random, int number) => number % 2 == 0
        ? string.Concat(Enumerable.Range(0, random.Next(3, 7)).Select(_ => Parts[random.Next(Parts.Length)])) + "有限公司"
        : string.Join(' ', Enumerable.Range(0, random.Next(2, 5)).Select(_ => Words[random.Next(Words.Length)] + Words[random.Next(Words.Length)])) + " Ltd";
}
