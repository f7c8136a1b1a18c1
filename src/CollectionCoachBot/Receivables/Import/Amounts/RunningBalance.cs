namespace CollectionCoachBot.Receivables.Import.Amounts;

/// <summary>
/// Finds out whether a column of balances is carried on from row to row, as lists of movements have it. Taken for what is open of each invoice, it
/// would be wrong in silence.
/// </summary>
internal sealed class RunningBalance
{
    /// <summary>Fewer rows may be so by chance.</summary>
    private const int AtLeast = 2;

    private (string Code, string Name) _customer;
    private decimal _before;
    private int _other;

    /// <summary>Rows whose balance is that of the row above with their own.</summary>
    public int Rows { get; private set; }

    public bool IsRunning => Rows >= AtLeast && Rows > _other;

    /// <param name="customer">Whose row it is.</param>
    /// <param name="net">What it adds; below zero: takes off.</param>
    /// <param name="balance">What stands in the column.</param>
    public void Add((string Code, string Name) customer, decimal net, decimal balance)
    {
        if (customer == _customer && _before != 0m && net != 0m)
        {
            if (balance == _before + net && balance != net)
                Rows++;
            else
                _other++;
        }

        (_customer, _before) = (customer, balance);
    }
}
