using CollectionCoachBot.Receivables.Import.Tables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Receivables.Import.Writing;

/// <summary>Keeps the grades that a ledger gives customers. What a person found out goes before what a ledger says.</summary>
internal static class GradeRows
{
    private const int AtOnce = 500;

    /// <summary>"B", "b", "B级"; null: another scale, which nobody can tell the meaning of.</summary>
    public static Grade? Of(string written) => HalfWidth.Of(written).Trim().TrimEnd('级', '級', '类', '類', '등', '급') switch
    {
        "A" or "a" => Grade.A,
        "B" or "b" => Grade.B,
        "C" or "c" => Grade.C,
        "D" or "d" => Grade.D,
        _ => null,
    };

    /// <summary>In the context's transaction, after the customers.</summary>
    /// <param name="db">Has it.</param>
    /// <param name="given">Customers' ids with what the ledger gives them.</param>
    /// <param name="asOf">The ledger's day.</param>
    /// <param name="cancellationToken">Gives up; nothing is changed then.</param>
    public static async Task WriteAsync(CoachDb db, IEnumerable<(string CustomerId, Grade Grade)> given, DateOnly asOf, CancellationToken cancellationToken)
    {
        foreach (var equal in given.GroupBy(customer => customer.Grade, customer => customer.CustomerId))
        {
            Grade? grade = equal.Key;
            foreach (var ids in equal.Chunk(AtOnce))
            {
                await db.Set<Customer>().Where(customer => ids.Contains(customer.Id) && customer.GradeById == null && (customer.Grade == null || customer.Grade != grade))
                    .ExecuteUpdateAsync(set => set.SetProperty(customer => customer.Grade, grade).SetProperty(customer => customer.GradeOn, asOf), cancellationToken);
            }
        }
    }
}
