using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Receivables;

internal static class NaturalPersons
{
    /// <summary>
    /// Of a natural person nothing may be stored that somebody found out: neither attitude, cause nor special case, nor what a contract between
    /// companies says.
    /// </summary>
    public static Task<int> ForgetAsync(IQueryable<Customer> customers, CancellationToken cancellationToken) =>
        customers.Where(customer => customer.IsNaturalPerson).ExecuteUpdateAsync(
            set => set
                .SetProperty(customer => customer.Attitude, (Attitude?)null)
                .SetProperty(customer => customer.AttitudeOn, (DateOnly?)null)
                .SetProperty(customer => customer.AttitudeStage, (OverdueStage?)null)
                .SetProperty(customer => customer.CauseId, (string?)null)
                .SetProperty(customer => customer.CauseOn, (DateOnly?)null)
                .SetProperty(customer => customer.CauseById, (string?)null)
                .SetProperty(customer => customer.SpecialId, (string?)null)
                .SetProperty(customer => customer.SpecialOn, (DateOnly?)null)
                .SetProperty(customer => customer.SpecialById, (string?)null)
                .SetProperty(customer => customer.Jurisdiction, Jurisdiction.Unknown)
                .SetProperty(customer => customer.OurSizeAtSigning, CompanySize.Unknown)
                .SetProperty(customer => customer.TheirSizeAtSigning, CompanySize.Unknown)
                .SetProperty(customer => customer.ContractKind, ContractKind.Unknown)
                .SetProperty(customer => customer.SizeTold, (bool?)null)
                .SetProperty(customer => customer.ContractOn, (DateOnly?)null)
                .SetProperty(customer => customer.ContractById, (string?)null),
            cancellationToken);
}
