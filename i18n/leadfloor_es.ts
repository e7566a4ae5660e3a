<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>Age</name>
    <message>
        <source>%1+ mo</source>
        <translation>%1+ meses</translation>
    </message>
    <message>
        <source>%1+ days</source>
        <translation>%1+ días</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <translation>%1 meses</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 días</translation>
    </message>
    <message>
        <source>%1–%2 mo</source>
        <translation>%1–%2 meses</translation>
    </message>
    <message>
        <source>%1–%2 days</source>
        <translation>%1–%2 días</translation>
    </message>
</context>
<context>
    <name>BonusPaper</name>
    <message>
        <source>Came back with a refund</source>
        <translation>Volvió con un reembolso</translation>
    </message>
    <message>
        <source>Coupon %1</source>
        <translation>Cupón %1</translation>
    </message>
    <message>
        <source>Given: %1</source>
        <translation>Regalado: %1</translation>
    </message>
    <message>
        <source>Package %1</source>
        <translation>Paquete %1</translation>
    </message>
    <message>
        <source>Bonus credits of %1</source>
        <translation>Crédito de bonificación de %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>amounts</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>amount, time</comment>
        <translation>%1, hasta el %2</translation>
    </message>
    <message>
        <source>%1, without an end</source>
        <comment>amount</comment>
        <translation>%1, sin caducidad</translation>
    </message>
    <message>
        <source>There are none left.</source>
        <translation>No queda ninguno.</translation>
    </message>
    <message>
        <source>They are used in this order, before paid credits.</source>
        <translation>Se usan en este orden, antes que el crédito comprado.</translation>
    </message>
</context>
<context>
    <name>CardPayment</name>
    <message>
        <source>The floor does not answer</source>
        <translation>La plataforma no responde</translation>
    </message>
    <message>
        <source>It is asked again by itself. What you pay is not lost.</source>
        <translation>Se vuelve a preguntar solo. Lo que pague no se pierde.</translation>
    </message>
    <message>
        <source>Preparing the payment page</source>
        <translation>Preparando la página de pago</translation>
    </message>
    <message>
        <source>It opens in your browser in a moment.</source>
        <translation>Se abre en su navegador en un momento.</translation>
    </message>
    <message>
        <source>The payment page takes longer than usual</source>
        <translation>La página de pago tarda más de lo habitual</translation>
    </message>
    <message>
        <source>The floor&apos;s gateway or the card provider does not answer. It goes on by itself; Orders lets you pay from credits instead.</source>
        <translation>La pasarela de la plataforma o el proveedor de tarjetas no responde. Sigue solo; en Pedidos puede pagar con créditos.</translation>
    </message>
    <message>
        <source>Waiting for %1 on the card page</source>
        <translation>Esperando %1 en la página de la tarjeta</translation>
    </message>
    <message>
        <source>Pay in your browser. Paid? It is noticed here by itself. A declined card can be tried again on the page.</source>
        <translation>Pague en su navegador. ¿Pagado? Se nota aquí solo. Una tarjeta rechazada puede probarse de nuevo en la página.</translation>
    </message>
    <message>
        <source>The bank has not paid yet</source>
        <translation>El banco aún no ha pagado</translation>
    </message>
    <message>
        <source>Nothing to do: the leads come when it has, or the order stays unpaid.</source>
        <translation>Nada que hacer: los leads llegan cuando pague, o el pedido queda sin pagar.</translation>
    </message>
    <message>
        <source>Not paid: the page is closed</source>
        <translation>Sin pagar: la página está cerrada</translation>
    </message>
    <message>
        <source>The card was declined, or the page was open for too long. Nothing was charged, and the leads are still kept for you.</source>
        <translation>La tarjeta fue rechazada o la página estuvo abierta demasiado tiempo. No se cobró nada y los leads siguen reservados para usted.</translation>
    </message>
    <message>
        <source>Paid by card</source>
        <translation>Pagado con tarjeta</translation>
    </message>
    <message>
        <source>The hold had ended and %1 of its leads were gone; %2 for them are in your wallet.</source>
        <translation>La reserva había terminado y %1 de sus leads ya no estaban; %2 por ellos están en su monedero.</translation>
    </message>
    <message>
        <source>Paid too late: the leads are gone</source>
        <translation>Pagado demasiado tarde: los leads ya no están</translation>
    </message>
    <message>
        <source>The money is in your wallet.</source>
        <translation>El dinero está en su monedero.</translation>
    </message>
    <message>
        <source>The money goes back to your card by itself; banks take some days.</source>
        <translation>El dinero vuelve solo a su tarjeta; los bancos tardan unos días.</translation>
    </message>
    <message>
        <source>Another amount was paid</source>
        <translation>Se pagó otro importe</translation>
    </message>
    <message>
        <source>Nothing is delivered. The operator of the floor decides whether the money goes back to the card or to your wallet.</source>
        <translation>No se entrega nada. El operador de la plataforma decide si el dinero vuelve a la tarjeta o a su monedero.</translation>
    </message>
    <message>
        <source>Not paid: the hold has ended</source>
        <translation>Sin pagar: la reserva ha terminado</translation>
    </message>
    <message>
        <source>The leads are on offer again. Nothing was charged.</source>
        <translation>Los leads vuelven a estar en oferta. No se cobró nada.</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Núcleo</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>(set)</source>
        <translation>(definido)</translation>
    </message>
</context>
<context>
    <name>Discount</name>
    <message>
        <source>Coupon %1</source>
        <translation>Cupón %1</translation>
    </message>
    <message>
        <source>%1 % off from %2 leads on</source>
        <translation>%1 % de descuento desde %2 leads</translation>
    </message>
    <message>
        <source>%1 % off</source>
        <translation>%1 % de descuento</translation>
    </message>
</context>
<context>
    <name>Earnings</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>fresh %1</source>
        <translation>reciente %1</translation>
    </message>
    <message>
        <source>verified %1</source>
        <translation>verificado %1</translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>volumen %1</translation>
    </message>
    <message>
        <source>bonus %1</source>
        <translation>bono %1</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1, como máximo %2</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenido</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>payable</source>
        <translation>por pagar</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en camino</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>pagado</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>devuelto</translation>
    </message>
    <message>
        <source>Carried from before</source>
        <translation>Arrastrado de antes</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendido</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Carried on</source>
        <translation>Pasa al siguiente</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>There are not enough leads for this order.</source>
        <translation>No hay suficientes leads para este pedido.</translation>
    </message>
    <message>
        <source>Choose one of the alternatives, or change the lines.</source>
        <translation>Elija una de las alternativas o cambie las líneas.</translation>
    </message>
    <message>
        <source>Your wallet does not hold enough credits for this order.</source>
        <translation>Su monedero no tiene créditos suficientes para este pedido.</translation>
    </message>
    <message>
        <source>Top up the wallet or order fewer leads.</source>
        <translation>Recargue el monedero o pida menos leads.</translation>
    </message>
    <message>
        <source>The price has risen above the maximum that you were shown.</source>
        <translation>El precio ha superado el máximo que se le mostró.</translation>
    </message>
    <message>
        <source>Get a new quote and look at the difference.</source>
        <translation>Pida una nueva cotización y revise la diferencia.</translation>
    </message>
    <message>
        <source>The quote has expired, was used already, or is for other lines.</source>
        <translation>La cotización ha caducado, ya se usó o es para otras líneas.</translation>
    </message>
    <message>
        <source>Get a new quote.</source>
        <translation>Pida una nueva cotización.</translation>
    </message>
    <message>
        <source>The order is smaller or larger than your workspace may buy at once.</source>
        <translation>El pedido es menor o mayor de lo que su espacio de trabajo puede comprar de una vez.</translation>
    </message>
    <message>
        <source>Change the quantity, or ask the operator to raise the limit.</source>
        <translation>Cambie la cantidad o pida al operador que suba el límite.</translation>
    </message>
    <message>
        <source>The request is not valid.</source>
        <translation>La solicitud no es válida.</translation>
    </message>
    <message>
        <source>Correct the part that is named and send it again.</source>
        <translation>Corrija la parte indicada y envíela de nuevo.</translation>
    </message>
    <message>
        <source>Your role may not do this.</source>
        <translation>Su rol no permite hacer esto.</translation>
    </message>
    <message>
        <source>Ask an operator of the floor.</source>
        <translation>Pregunte a un operador de la plataforma.</translation>
    </message>
    <message>
        <source>This account is closed or suspended.</source>
        <translation>Esta cuenta está cerrada o suspendida.</translation>
    </message>
    <message>
        <source>Ask the operator of the floor why.</source>
        <translation>Pregunte el motivo al operador de la plataforma.</translation>
    </message>
    <message>
        <source>This purchase key was used before for another request.</source>
        <translation>Esta clave de compra ya se usó para otra solicitud.</translation>
    </message>
    <message>
        <source>Start a new purchase; it gets a key of its own.</source>
        <translation>Empiece una compra nueva; recibe su propia clave.</translation>
    </message>
    <message>
        <source>The same purchase is being carried out in another session.</source>
        <translation>La misma compra se está realizando en otra sesión.</translation>
    </message>
    <message>
        <source>Wait a few seconds and ask for its outcome.</source>
        <translation>Espere unos segundos y pregunte por el resultado.</translation>
    </message>
    <message>
        <source>The floor is busy; nothing was bought or charged.</source>
        <translation>La plataforma está ocupada; no se compró ni se cobró nada.</translation>
    </message>
    <message>
        <source>Try again; the same key is used, so nothing is bought twice.</source>
        <translation>Inténtelo de nuevo; se usa la misma clave, así que nada se compra dos veces.</translation>
    </message>
    <message>
        <source>The call needs a READ COMMITTED transaction that may write.</source>
        <translation>La llamada necesita una transacción READ COMMITTED que pueda escribir.</translation>
    </message>
    <message>
        <source>Call it outside of a transaction block.</source>
        <translation>Llámela fuera de un bloque de transacción.</translation>
    </message>
    <message>
        <source>There is no such thing, or it is not yours.</source>
        <translation>No existe o no es suyo.</translation>
    </message>
    <message>
        <source>Check the number and the workspace that you are signed in to.</source>
        <translation>Compruebe el número y el espacio de trabajo en el que ha iniciado sesión.</translation>
    </message>
    <message>
        <source>The state of the order does not allow this.</source>
        <translation>El estado del pedido no lo permite.</translation>
    </message>
    <message>
        <source>Look at the order&apos;s timeline.</source>
        <translation>Mire la cronología del pedido.</translation>
    </message>
    <message>
        <source>Too many calls in a short time.</source>
        <translation>Demasiadas llamadas en poco tiempo.</translation>
    </message>
    <message>
        <source>Wait until then and try again.</source>
        <translation>Espere hasta entonces e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The floor could not carry this out; nothing was changed.</source>
        <translation>La plataforma no pudo hacerlo; no se cambió nada.</translation>
    </message>
    <message>
        <source>Tell the operator the incident number.</source>
        <translation>Diga al operador el número de incidencia.</translation>
    </message>
    <message>
        <source>The floor&apos;s database and this program do not fit together.</source>
        <translation>La base de datos de la plataforma y este programa no encajan.</translation>
    </message>
    <message>
        <source>Update the program, or run &quot;leadfloorctl migrate&quot; on the floor.</source>
        <translation>Actualice el programa o ejecute &quot;leadfloorctl migrate&quot; en la plataforma.</translation>
    </message>
    <message>
        <source>This file has been imported before.</source>
        <translation>Este archivo ya se importó antes.</translation>
    </message>
    <message>
        <source>Look at the earlier batch; nothing was added now.</source>
        <translation>Mire el lote anterior; ahora no se añadió nada.</translation>
    </message>
    <message>
        <source>There is no active price for these leads.</source>
        <translation>No hay un precio activo para estos leads.</translation>
    </message>
    <message>
        <source>Ask the operator to set a price for this class and age.</source>
        <translation>Pida al operador que fije un precio para esta clase y antigüedad.</translation>
    </message>
    <message>
        <source>These leads were bought too long ago to be exported from the server.</source>
        <translation>Estos leads se compraron hace demasiado tiempo para exportarlos desde el servidor.</translation>
    </message>
    <message>
        <source>Use the copy that you exported before.</source>
        <translation>Use la copia que exportó antes.</translation>
    </message>
    <message>
        <source>So many leads cannot be held at once.</source>
        <translation>No se pueden reservar tantos leads a la vez.</translation>
    </message>
    <message>
        <source>Pay or cancel an open order, ask for fewer leads, or pay from credits.</source>
        <translation>Pague o cancele un pedido abierto, pida menos leads o pague con créditos.</translation>
    </message>
    <message>
        <source>This is more than you may spend on your own.</source>
        <translation>Es más de lo que puede gastar por su cuenta.</translation>
    </message>
    <message>
        <source>Ask an approver of your workspace to confirm it.</source>
        <translation>Pida a un aprobador de su espacio de trabajo que lo confirme.</translation>
    </message>
    <message>
        <source>The coupon cannot be used for this order.</source>
        <translation>El cupón no se puede usar en este pedido.</translation>
    </message>
    <message>
        <source>Check its code and its terms, or buy without it.</source>
        <translation>Revise su código y sus condiciones, o compre sin él.</translation>
    </message>
    <message>
        <source>The floor cannot be reached.</source>
        <translation>No se puede acceder a la plataforma.</translation>
    </message>
    <message>
        <source>Check the network; the program reconnects by itself.</source>
        <translation>Revise la red; el programa se reconecta solo.</translation>
    </message>
    <message>
        <source>The line was lost before the answer came.</source>
        <translation>La línea se perdió antes de que llegara la respuesta.</translation>
    </message>
    <message>
        <source>The outcome is asked for as soon as the line is back; do not buy again.</source>
        <translation>Se preguntará el resultado en cuanto vuelva la línea; no compre otra vez.</translation>
    </message>
    <message>
        <source>The e-mail or the password is wrong, or the login is closed.</source>
        <translation>El correo o la contraseña no son correctos, o el acceso está cerrado.</translation>
    </message>
    <message>
        <source>Type the password again, or ask the operator.</source>
        <translation>Escriba la contraseña otra vez o pregunte al operador.</translation>
    </message>
    <message>
        <source>The server could not prove that it is the floor.</source>
        <translation>El servidor no pudo demostrar que es la plataforma.</translation>
    </message>
    <message>
        <source>Check the address and the certificate file; the password was not sent.</source>
        <translation>Revise la dirección y el archivo del certificado; la contraseña no se envió.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Nothing was changed; start again when you like.</source>
        <translation>No se cambió nada; empiece de nuevo cuando quiera.</translation>
    </message>
    <message>
        <source>The floor did not answer in time.</source>
        <translation>La plataforma no respondió a tiempo.</translation>
    </message>
    <message>
        <source>Narrow the filter or try again.</source>
        <translation>Acote el filtro o inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A file or folder cannot be used.</source>
        <translation>No se puede usar un archivo o una carpeta.</translation>
    </message>
    <message>
        <source>Check the path, and that you may read and write there.</source>
        <translation>Revise la ruta y que pueda leer y escribir allí.</translation>
    </message>
    <message>
        <source>The file cannot be imported as it is.</source>
        <translation>El archivo no se puede importar tal como está.</translation>
    </message>
    <message>
        <source>Correct the place that is named and import the file again.</source>
        <translation>Corrija el lugar indicado e importe el archivo otra vez.</translation>
    </message>
    <message>
        <source>The command line is not understood.</source>
        <translation>No se entiende la línea de órdenes.</translation>
    </message>
    <message>
        <source>Run the command with --help.</source>
        <translation>Ejecute la orden con --help.</translation>
    </message>
    <message>
        <source>The private floor&apos;s PostgreSQL server cannot be started.</source>
        <translation>No se puede iniciar el servidor PostgreSQL de la plataforma privada.</translation>
    </message>
    <message>
        <source>Install PostgreSQL 15 (Debian: apt-get install postgresql-15) and start again.</source>
        <translation>Instale PostgreSQL 15 (Debian: apt-get install postgresql-15) y empiece de nuevo.</translation>
    </message>
    <message>
        <source>The private floor cannot be used as it is.</source>
        <translation>La plataforma privada no se puede usar tal como está.</translation>
    </message>
    <message>
        <source>Put right what is named and try again.</source>
        <translation>Corrija lo indicado e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The PostgreSQL server is older than is safe for a floor.</source>
        <translation>El servidor PostgreSQL es más antiguo de lo seguro para una plataforma.</translation>
    </message>
    <message>
        <source>Update PostgreSQL to 15.20 or newer.</source>
        <translation>Actualice PostgreSQL a 15.20 o posterior.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Algo falló dentro del programa.</translation>
    </message>
    <message>
        <source>Report it with the log of this session.</source>
        <translation>Comuníquelo con el registro de esta sesión.</translation>
    </message>
    <message>
        <source>the limit for one order is %1, and this one costs %2</source>
        <translation>el límite por pedido es %1 y este cuesta %2</translation>
    </message>
    <message>
        <source>the limit for one day is %1, %2 are spent, and this order costs %3</source>
        <translation>el límite por día es %1, se han gastado %2 y este pedido cuesta %3</translation>
    </message>
    <message>
        <source>the limit for one month is %1, %2 are spent, and this order costs %3</source>
        <translation>el límite por mes es %1, se han gastado %2 y este pedido cuesta %3</translation>
    </message>
    <message>
        <source>there is no coupon of this code</source>
        <translation>no hay ningún cupón con este código</translation>
    </message>
    <message>
        <source>it has been closed</source>
        <translation>se ha cerrado</translation>
    </message>
    <message>
        <source>it is good from %1 on</source>
        <translation>vale a partir de %1</translation>
    </message>
    <message>
        <source>it was good until %1</source>
        <translation>valía hasta %1</translation>
    </message>
    <message>
        <source>it is for other products</source>
        <translation>es para otros productos</translation>
    </message>
    <message>
        <source>it wants an order of at least %1, and what it is for costs %2 here</source>
        <translation>exige un pedido de al menos %1, y aquello a lo que se aplica cuesta aquí %2</translation>
    </message>
    <message>
        <source>your workspace has used it as often as it may</source>
        <translation>su espacio de trabajo ya lo usó tantas veces como puede</translation>
    </message>
    <message>
        <source>it has been used as often as it may be</source>
        <translation>ya se usó tantas veces como se puede</translation>
    </message>
    <message>
        <source>the next one is possible at %1</source>
        <translation>la próxima es posible a las %1</translation>
    </message>
    <message>
        <source>An approver of your workspace has been asked and can confirm it until %1.</source>
        <translation>Se ha preguntado a un aprobador de su espacio de trabajo, que puede confirmarlo hasta %1.</translation>
    </message>
    <message>
        <source>The offline store is not what it was, or not yours.</source>
        <translation>El almacén sin conexión no es el que era o no es suyo.</translation>
    </message>
    <message>
        <source>It is made anew when you are signed in to its floor and bring it up to date; what was not sent from it is lost.</source>
        <translation>Se hace de nuevo cuando inicia sesión en su plataforma y lo actualiza; lo que no se envió desde él se pierde.</translation>
    </message>
    <message>
        <source>The offline store has locked itself.</source>
        <translation>El almacén sin conexión se ha bloqueado.</translation>
    </message>
    <message>
        <source>Sign in to the floor once: the store opens again as it was.</source>
        <translation>Inicie sesión una vez en la plataforma: el almacén se abre de nuevo tal como estaba.</translation>
    </message>
    <message>
        <source>There is no place for the key of an offline store on this computer.</source>
        <translation>En este ordenador no hay lugar para la clave de un almacén sin conexión.</translation>
    </message>
    <message>
        <source>Unlock the keychain of this computer, or protect the store with a passphrase of your own.</source>
        <translation>Desbloquee el llavero de este ordenador o proteja el almacén con una frase de contraseña propia.</translation>
    </message>
    <message>
        <source>Another import is running; nothing of this one was brought in.</source>
        <translation>Hay otra importación en curso; de esta no se incorporó nada.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Inténtelo de nuevo dentro de un minuto.</translation>
    </message>
    <message>
        <source>Split it into smaller files and import them one after the other.</source>
        <translation>Divídalo en archivos más pequeños e impórtelos uno tras otro.</translation>
    </message>
    <message>
        <source>End the other one, or watch another folder; this one goes on by itself when it is free.</source>
        <translation>Cierre el otro o vigile otra carpeta; esta sigue sola cuando quede libre.</translation>
    </message>
    <message>
        <source>Upload this file once by hand and let its columns be remembered; the next ones come in by themselves.</source>
        <translation>Cargue este archivo una vez a mano y deje que se recuerden sus columnas; los siguientes entran solos.</translation>
    </message>
    <message>
        <source>order %1 is not in the offline copy</source>
        <translation>el pedido %1 no está en la copia sin conexión</translation>
    </message>
    <message>
        <source>Rename the columns; or, where the first row is a lead already, untick &quot;First row names the columns&quot; and map them by hand.</source>
        <translation>Cambie el nombre de las columnas; o, si la primera fila ya es un lead, desmarque «La primera fila nombra las columnas» y asígnelas a mano.</translation>
    </message>
    <message>
        <source>Check the number, or bring the offline copy up to date.</source>
        <translation>Compruebe el número, o actualice la copia sin conexión.</translation>
    </message>
</context>
<context>
    <name>ExportLayout</name>
    <message>
        <source>A file has at most %1 columns.</source>
        <translation>Un archivo tiene como máximo %1 columnas.</translation>
    </message>
    <message>
        <source>Columns are separated by a comma, semicolon, bar or tab.</source>
        <translation>Las columnas se separan con coma, punto y coma, barra o tabulador.</translation>
    </message>
    <message>
        <source>A file&apos;s limit is a number of rows, or of bytes from 1,000,000 on.</source>
        <translation>El límite de un archivo es un número de filas, o de bytes a partir de 1.000.000.</translation>
    </message>
    <message>
        <source>There is no column &apos;%1&apos; of leads.</source>
        <translation>Los leads no tienen la columna &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>Each column has a name of up to %1 characters, and at most as long a text.</source>
        <translation>Cada columna tiene un nombre de hasta %1 caracteres, y un texto no más largo.</translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; has a control character.</source>
        <translation>La columna &apos;%1&apos; tiene un carácter de control.</translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; cannot be written in this form.</source>
        <translation>La columna &apos;%1&apos; no se puede escribir en esta forma.</translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; has no possible length.</source>
        <translation>La columna &apos;%1&apos; no tiene una longitud posible.</translation>
    </message>
    <message>
        <source>There are two columns &apos;%1&apos;.</source>
        <translation>Hay dos columnas &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>This is no layout of a file that this program knows.</source>
        <translation>Este programa no conoce este diseño de archivo.</translation>
    </message>
    <message>
        <source>Generic</source>
        <translation>Genérico</translation>
    </message>
    <message>
        <source>All 33 columns under their own names.</source>
        <translation>Las 33 columnas con sus propios nombres.</translation>
    </message>
    <message>
        <source>Load it as &quot;Standard Format&quot;, tab-delimited, with its duplicate check on. Replace list_id by yours.</source>
        <translation>Cárguelo como &quot;Standard Format&quot;, delimitado por tabuladores, con la comprobación de duplicados activada. Cambie list_id por el suyo.</translation>
    </message>
    <message>
        <source>The names are those of Five9&apos;s contact fields; the last five want custom fields there.</source>
        <translation>Los nombres son los de los campos de contacto de Five9; los cinco últimos requieren campos personalizados allí.</translation>
    </message>
    <message>
        <source>For the Data Import Wizard, which takes 50,000 leads a run. Company is required there, so households get a placeholder.</source>
        <translation>Para el Data Import Wizard, que admite 50.000 leads por ejecución. Allí la empresa es obligatoria; los hogares reciben un marcador.</translation>
    </message>
    <message>
        <source>The names are those of HubSpot&apos;s contact properties; the last two want properties of your own there.</source>
        <translation>Los nombres son los de las propiedades de contacto de HubSpot; las dos últimas requieren propiedades propias allí.</translation>
    </message>
</context>
<context>
    <name>ImportDraft</name>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Intent score</source>
        <translation>Puntuación de interés</translation>
    </message>
    <message>
        <source>Price of its own</source>
        <translation>Precio propio</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Punto y coma ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Barra |</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Coma ,</translation>
    </message>
    <message>
        <source>%1 new, %2 duplicates, %3 rejected</source>
        <translation>%1 nuevos, %2 duplicados, %3 rechazados</translation>
    </message>
    <message>
        <source>Expected: %1 Gold, %2 Silver, worth %3 if all sell; your commission %4, up to %5.</source>
        <translation>Previsto: %1 Gold, %2 Silver, con un valor de %3 si se venden todos; su comisión %4, hasta %5.</translation>
    </message>
    <message>
        <source>%1 are too young to be on offer yet.</source>
        <translation>%1 son demasiado recientes para ofrecerse ya.</translation>
    </message>
    <message>
        <source>%1 is no file; drop a CSV or XLSX file.</source>
        <translation>%1 no es un archivo; suelte un archivo CSV o XLSX.</translation>
    </message>
    <message>
        <source>%1 is an old workbook; save it as XLSX or CSV and drop that.</source>
        <translation>%1 es un libro antiguo; guárdelo como XLSX o CSV y suelte ese.</translation>
    </message>
    <message>
        <source>%1 is no table that can be read here; drop a CSV or XLSX file.</source>
        <translation>%1 no es una tabla que se pueda leer aquí; suelte un archivo CSV o XLSX.</translation>
    </message>
</context>
<context>
    <name>ImportFault</name>
    <message>
        <source>&apos;%1&apos; is not a US state; use two letters, e.g. TX.</source>
        <translation>&apos;%1&apos; no es un estado de EE. UU.; use dos letras, p. ej. TX.</translation>
    </message>
    <message>
        <source>The state is missing; use two letters, e.g. TX.</source>
        <translation>Falta el estado; use dos letras, p. ej. TX.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole phone number; use ten digits, e.g. (415) 555-2671, or + and the country.</source>
        <translation>&apos;%1&apos; no es un teléfono completo; use diez cifras, p. ej. (415) 555-2671, o + y el país.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an e-mail address; use e.g. ana@example.com.</source>
        <translation>&apos;%1&apos; no es un correo; use p. ej. ana@example.com.</translation>
    </message>
    <message>
        <source>There is no phone, no e-mail and no whole address; one of them is needed: a phone, an e-mail, or last name, street and ZIP.</source>
        <translation>No hay teléfono, correo ni dirección completa; se necesita uno: un teléfono, un correo, o apellido, calle y código postal.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a ZIP code; use five digits, e.g. 71101.</source>
        <translation>&apos;%1&apos; no es un código postal; use cinco cifras, p. ej. 71101.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a date; use YYYY-MM-DD, e.g. 2026-03-31.</source>
        <translation>&apos;%1&apos; no es una fecha; use AAAA-MM-DD, p. ej. 2026-03-31.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the time of an inquiry: it lies in the future or before 1990.</source>
        <translation>&apos;%1&apos; no es la hora de una consulta: está en el futuro o es anterior a 1990.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an age; use whole years from 18 to 120.</source>
        <translation>&apos;%1&apos; no es una edad; use años enteros de 18 a 120.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an amount; use e.g. 250000 or 250,000.00.</source>
        <translation>&apos;%1&apos; no es un importe; use p. ej. 250000 o 250,000.00.</translation>
    </message>
    <message>
        <source>The row has %1 columns; check delimiters and quotation marks.</source>
        <translation>La fila tiene %1 columnas; revise los delimitadores y las comillas.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Did you mean %1 (%2)?</source>
        <translation>¿Quiso decir %1 (%2)?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is an error of the spreadsheet, or a formula that was never worked out; put the value itself there.</source>
        <translation>&apos;%1&apos; es un error de la hoja de cálculo o una fórmula que nunca se calculó; escriba ahí el valor mismo.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a price of a lead; use e.g. 12.50.</source>
        <translation>&apos;%1&apos; no es el precio de un lead; use p. ej. 12.50.</translation>
    </message>
    <message>
        <source>The price is below the lowest of this floor; use at least %1, or none.</source>
        <translation>El precio está por debajo del mínimo de esta plataforma; use al menos %1, o ninguno.</translation>
    </message>
    <message>
        <source>This person may not be offered on this floor any more, by what a buyer has found or by the person&apos;s own wish; leave the row out.</source>
        <translation>Esta persona ya no se puede ofrecer en esta plataforma, por lo que halló un comprador o por deseo propio; omita la fila.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a county of the row&apos;s state; use a name from the list of its counties, or leave it empty.</source>
        <translation>&apos;%1&apos; no es un condado del estado de la fila; use un nombre de la lista de sus condados o déjelo vacío.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole number that fits here; use digits only, without a unit.</source>
        <translation>&apos;%1&apos; no es un número entero válido aquí; use solo cifras, sin unidad.</translation>
    </message>
    <message>
        <source>The value is too long; shorten it.</source>
        <translation>El valor es demasiado largo; acórtelo.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a project of this product; use its code or its name, or leave it empty.</source>
        <translation>&apos;%1&apos; no es un proyecto de este producto; use su código o su nombre, o déjelo vacío.</translation>
    </message>
    <message>
        <source>Another supplier has brought this person in already; leave the row out.</source>
        <translation>Otro proveedor ya ha aportado a esta persona; omita la fila.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a county of %2; use a name from the list of its counties, e.g. %3, or leave it empty.</source>
        <translation>&apos;%1&apos; no es un condado de %2; use un nombre de la lista de sus condados, p. ej. %3, o déjelo vacío.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a county of %2; the nearest in the list of its counties is %3. Use a name from that list, or leave it empty.</source>
        <translation>&apos;%1&apos; no es un condado de %2; el más parecido de la lista de sus condados es %3. Use un nombre de esa lista o déjelo vacío.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a project: this product has none. Leave it empty, or ask the operator to add the project.</source>
        <translation>&apos;%1&apos; no es un proyecto: este producto no tiene ninguno. Déjelo vacío o pida al operador que añada el proyecto.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a project of this product; use one of %2, or leave it empty.</source>
        <translation>&apos;%1&apos; no es un proyecto de este producto; use uno de estos: %2, o déjelo vacío.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a project of this product; use the code of one of its %3, e.g. %2, or leave it empty.</source>
        <translation>&apos;%1&apos; no es un proyecto de este producto; use el código de uno de sus %3, p. ej. %2, o déjelo vacío.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>¿Quiso decir %1?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole number from %2 to %3; use digits only, without a unit.</source>
        <translation>&apos;%1&apos; no es un número entero de %2 a %3; use solo cifras, sin unidad.</translation>
    </message>
    <message>
        <source>The value has %1 characters, and at most %2 fit here; shorten it by %3.</source>
        <translation>El valor tiene %1 caracteres y aquí caben como máximo %2; acórtelo en %3.</translation>
    </message>
    <message>
        <source>Another supplier has brought this person in within the last day; leave the row out, or send it later.</source>
        <translation>Otro proveedor ha aportado a esta persona en el último día; omita la fila o envíela más tarde.</translation>
    </message>
    <message numerus="yes">
        <source>Another supplier has brought this person in within the last %Ln days; leave the row out, or send it later.</source>
        <translation>
            <numerusform>Otro proveedor ha aportado a esta persona en el último %Ln día; omita la fila o envíela más tarde.</numerusform>
            <numerusform>Otro proveedor ha aportado a esta persona en los últimos %Ln días; omita la fila o envíela más tarde.</numerusform>
        </translation>
    </message>
    <message>
        <source>&apos;%1&apos; makes an age of %2; use a date of birth that makes one from %3 to %4, or leave it empty.</source>
        <translation>&apos;%1&apos; da una edad de %2; use una fecha de nacimiento que dé una de %3 a %4, o déjela vacía.</translation>
    </message>
    <message>
        <source>Rows with a county that is not known, which come in without one: %1.</source>
        <translation>Filas con un condado desconocido, que entran sin condado: %1.</translation>
    </message>
    <message>
        <source>Phones that no numbering plan knows: %1.</source>
        <translation>Teléfonos que ningún plan de numeración conoce: %1.</translation>
    </message>
    <message>
        <source>Rows without the day of the inquiry, whose age is unproven: %1.</source>
        <translation>Filas sin el día de la consulta, cuya antigüedad no consta: %1.</translation>
    </message>
</context>
<context>
    <name>ImportWatch</name>
    <message>
        <source>%1: there is no such folder.</source>
        <translation>%1: no existe esa carpeta.</translation>
    </message>
    <message>
        <source>%1: you may not read this folder.</source>
        <translation>%1: no puede leer esta carpeta.</translation>
    </message>
    <message>
        <source>%1: the folder cannot be made.</source>
        <translation>%1: no se puede crear la carpeta.</translation>
    </message>
    <message>
        <source>%1: you may not write into this folder.</source>
        <translation>%1: no puede escribir en esta carpeta.</translation>
    </message>
    <message>
        <source>%1 is watched by another program already.</source>
        <translation>Otro programa ya vigila %1.</translation>
    </message>
    <message>
        <source>%1: the file came in, but cannot be moved.</source>
        <translation>%1: el archivo entró, pero no se puede mover.</translation>
    </message>
</context>
<context>
    <name>Inventory</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Parish / county</source>
        <translation>Parroquia / condado</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>Frescura</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Intención</translation>
    </message>
    <message>
        <source>Price rule</source>
        <translation>Regla de precio</translation>
    </message>
    <message>
        <source>Times sold</source>
        <translation>Veces vendido</translation>
    </message>
    <message>
        <source>Last sold</source>
        <translation>Última venta</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>age in days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <comment>age in months</comment>
        <translation>%1 meses</translation>
    </message>
    <message>
        <source>Free</source>
        <comment>nobody holds or owns the lead</comment>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Reservado</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendido</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mío</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Suprimido</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Oro</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>Plata</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <comment>price rule</comment>
        <translation>Regla %1</translation>
    </message>
    <message>
        <source>The lead&apos;s own price</source>
        <translation>El precio propio del lead</translation>
    </message>
    <message>
        <source>The project&apos;s price</source>
        <translation>El precio del proyecto</translation>
    </message>
    <message>
        <source>%1 of 6</source>
        <comment>qualification fields that are filled</comment>
        <translation>%1 de 6</translation>
    </message>
</context>
<context>
    <name>LeadFile</name>
    <message>
        <source>%1, line 1, columns %2 and %3: &apos;%4&apos; is there twice; rename or remove one of them, or map the columns by hand.</source>
        <translation>%1, línea 1, columnas %2 y %3: &apos;%4&apos; aparece dos veces; cambie o quite una de ellas, o asigne las columnas a mano.</translation>
    </message>
    <message>
        <source>one of &apos;phone&apos;, &apos;email&apos; or &apos;last_name&apos;</source>
        <translation>uno de &apos;phone&apos;, &apos;email&apos; o &apos;last_name&apos;</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>This is no mapping profile that this program knows.</source>
        <translation>Este programa no conoce este perfil de asignación.</translation>
    </message>
    <message>
        <source>The mapping profile names the field &apos;%1&apos;, which is not known or named twice.</source>
        <translation>El perfil de asignación nombra el campo &apos;%1&apos;, que no se conoce o se nombra dos veces.</translation>
    </message>
    <message>
        <source>The file has no column &apos;%1&apos;, which the mapping profile names.</source>
        <translation>El archivo no tiene la columna &apos;%1&apos;, que el perfil de asignación nombra.</translation>
    </message>
    <message>
        <source>The mapping profile has a constant &apos;%1&apos;, which is no field of an import.</source>
        <translation>El perfil de asignación tiene una constante &apos;%1&apos;, que no es un campo de importación.</translation>
    </message>
    <message>
        <source>%1, line 1: none of the %2 columns has a known name; add a header like first_name, last_name, phone, email, state, zip, or map the columns by hand.</source>
        <translation>%1, línea 1: ninguna de las %2 columnas tiene un nombre conocido; añada un encabezado como first_name, last_name, phone, email, state, zip, o asigne las columnas a mano.</translation>
    </message>
    <message>
        <source>%1, line 1: the header has no column for %2; known of its %4 columns are %3; rename a column, or map it by hand.</source>
        <translation>%1, línea 1: el encabezado no tiene columna para %2; de sus %4 columnas se conocen %3. Cambie el nombre de una columna, o asígnela a mano.</translation>
    </message>
</context>
<context>
    <name>LeadImport</name>
    <message>
        <source>%1 is empty; choose the file that the supplier sent.</source>
        <translation>%1 está vacío; elija el archivo que envió el proveedor.</translation>
    </message>
    <message>
        <source>The floor keeps no mapping profile for the columns of %1.</source>
        <translation>La plataforma no guarda ningún perfil de columnas para %1.</translation>
    </message>
    <message>
        <source>%1 has other columns than the files of profile %2.</source>
        <translation>%1 tiene otras columnas que los archivos del perfil %2.</translation>
    </message>
    <message>
        <source>Nothing of %1 was imported, as %n row(s) are wrong; %2 lists them with line, column and reason.</source>
        <translation>No se importó nada de %1, pues hay %n filas equivocadas; %2 las enumera con línea, columna y motivo.</translation>
    </message>
    <message>
        <source>; the supplier was &apos;%1&apos;</source>
        <translation>; el proveedor era «%1»</translation>
    </message>
    <message>
        <source>; the product was &apos;%1&apos;</source>
        <translation>; el producto era «%1»</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; a partner&apos;s file has at most %3 (%4 MB).</source>
        <translation>%1 tiene %2 bytes; el archivo de un socio tiene como mucho %3 (%4 MB).</translation>
    </message>
    <message>
        <source>%1 has about %2 rows; a partner&apos;s file has at most %3.</source>
        <translation>%1 tiene unas %2 filas; el archivo de un socio tiene como mucho %3.</translation>
    </message>
    <message>
        <source>%1 came in as %2 on %3 with %4 leads (batch %5).</source>
        <translation>%1 entró como %2 el %3 con %4 leads (lote %5).</translation>
    </message>
    <message>
        <source>%1 has a header but no rows; choose the file that the supplier sent.</source>
        <translation>%1 tiene cabecera pero ninguna fila; elija el archivo que envió el proveedor.</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Leyendo el archivo</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>Buscando duplicados</translation>
    </message>
    <message>
        <source>Adding the leads to the stock</source>
        <translation>Añadiendo los leads al inventario</translation>
    </message>
    <message>
        <source>%1 is not the file any more that was checked; check it again.</source>
        <translation>%1 ya no es el archivo que se comprobó; compruébelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>LeadReturn</name>
    <message>
        <source>Phone disconnected</source>
        <translation>Teléfono desconectado</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>Persona equivocada</translation>
    </message>
    <message>
        <source>Not what I asked for</source>
        <translation>No es lo que pedí</translation>
    </message>
    <message>
        <source>Already mine</source>
        <translation>Ya era mío</translation>
    </message>
    <message>
        <source>Fake</source>
        <translation>Falso</translation>
    </message>
    <message>
        <source>Gave no consent</source>
        <translation>No dio consentimiento</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Fallecido</translation>
    </message>
    <message>
        <source>Can be returned</source>
        <translation>Se puede devolver</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Demasiado tarde</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>En revisión</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Refunded already</source>
        <translation>Ya reembolsado</translation>
    </message>
    <message>
        <source>Refused before for this reason</source>
        <translation>Ya rechazado por este motivo</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Its phone or e-mail came with an earlier order.</source>
        <translation>Su teléfono o correo llegó con un pedido anterior.</translation>
    </message>
    <message>
        <source>No earlier order brought this phone or e-mail.</source>
        <translation>Ningún pedido anterior trajo este teléfono o correo.</translation>
    </message>
    <message>
        <source>The order allowed repeats.</source>
        <translation>El pedido permitía repetidos.</translation>
    </message>
    <message>
        <source>It is not what the order&apos;s line asked for.</source>
        <translation>No es lo que pedía la línea del pedido.</translation>
    </message>
    <message>
        <source>It is what the order&apos;s line asked for.</source>
        <translation>Es lo que pedía la línea del pedido.</translation>
    </message>
    <message>
        <source>It was picked by hand.</source>
        <translation>Se eligió a mano.</translation>
    </message>
    <message>
        <source>Taken back without review.</source>
        <translation>Aceptado sin revisión.</translation>
    </message>
</context>
<context>
    <name>NoStock</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>No area has leads under these filters</source>
        <translation>Ninguna zona tiene leads con estos filtros</translation>
    </message>
    <message>
        <source>Drop one of the chips above, or all of them.</source>
        <translation>Quite una de las fichas de arriba, o todas.</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Quitar todos los filtros</translation>
    </message>
    <message>
        <source>There are no leads on offer yet</source>
        <translation>Aún no hay leads en oferta</translation>
    </message>
    <message>
        <source>They appear here as soon as a supplier&apos;s upload is accepted.</source>
        <translation>Aparecen aquí en cuanto se acepta la carga de un proveedor.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar otra vez</translation>
    </message>
</context>
<context>
    <name>OfflineStore</name>
    <message>
        <source>it did not answer</source>
        <translation>no respondió</translation>
    </message>
    <message>
        <source>The keychain of this computer cannot be used: %1.</source>
        <translation>No se puede usar el llavero de este ordenador: %1.</translation>
    </message>
    <message>
        <source>There is not enough memory to check the passphrase.</source>
        <translation>No hay memoria suficiente para comprobar la frase de contraseña.</translation>
    </message>
    <message>
        <source>The key of the offline store is not in the keychain, or not the right one.</source>
        <translation>La clave del almacén sin conexión no está en el llavero o no es la correcta.</translation>
    </message>
    <message>
        <source>The offline store belongs to %1 of %2 at %3.</source>
        <translation>El almacén sin conexión pertenece a %1 de %2 en %3.</translation>
    </message>
    <message>
        <source>The offline store is locked: the clock of this computer was turned back since it was used.</source>
        <translation>El almacén sin conexión está bloqueado: el reloj de este ordenador se atrasó desde que se usó.</translation>
    </message>
    <message>
        <source>The offline store is locked: its floor was last reached on %1.</source>
        <translation>El almacén sin conexión está bloqueado: se contactó con su plataforma por última vez el %1.</translation>
    </message>
    <message>
        <source>The offline store is open in another window or program.</source>
        <translation>El almacén sin conexión está abierto en otra ventana u otro programa.</translation>
    </message>
    <message>
        <source>This is the store of another workspace or floor.</source>
        <translation>Este es el almacén de otro espacio de trabajo u otra plataforma.</translation>
    </message>
    <message>
        <source>The offline store was written by another version of Leadfloor.</source>
        <translation>El almacén sin conexión lo escribió otra versión de Leadfloor.</translation>
    </message>
    <message>
        <source>The floor does not know this offline store any more: it was forgotten from elsewhere.</source>
        <translation>La plataforma ya no conoce este almacén sin conexión: se olvidó desde otro lugar.</translation>
    </message>
    <message>
        <source>%1 is not an offline store of Leadfloor.</source>
        <translation>%1 no es un almacén sin conexión de Leadfloor.</translation>
    </message>
    <message>
        <source>%1 was made by a newer Leadfloor: update this one.</source>
        <translation>%1 lo creó un Leadfloor más nuevo: actualice este.</translation>
    </message>
    <message>
        <source>The offline store has been changed or damaged, or its key is another one.</source>
        <translation>El almacén sin conexión ha sido modificado o dañado, o su clave es otra.</translation>
    </message>
    <message>
        <source>An older copy of the offline store was put back, or its end is missing.</source>
        <translation>Se restauró una copia anterior del almacén sin conexión o falta su final.</translation>
    </message>
    <message>
        <source>it is locked</source>
        <translation>está cerrado</translation>
    </message>
    <message>
        <source>%1 was made by an older Leadfloor: it is made anew at the next contact with the floor.</source>
        <translation>%1 se hizo con un Leadfloor más antiguo: se hará de nuevo en el próximo contacto con la plataforma.</translation>
    </message>
    <message>
        <source>This computer cannot tell whether the offline store is the newest one: it opens again after a contact with its floor.</source>
        <translation>Este ordenador no puede saber si el almacén sin conexión es el más reciente: volverá a abrirse tras un contacto con su plataforma.</translation>
    </message>
</context>
<context>
    <name>Picks</name>
    <message>
        <source>%1 was gone; %2 came for it.</source>
        <translation>%1 ya no estaba; %2 vino en su lugar.</translation>
    </message>
    <message>
        <source>%1 is held by another order.</source>
        <translation>%1 está reservado por otro pedido.</translation>
    </message>
    <message>
        <source>%1 is yours already.</source>
        <translation>%1 ya es suyo.</translation>
    </message>
    <message>
        <source>%1 is sold.</source>
        <translation>%1 está vendido.</translation>
    </message>
</context>
<context>
    <name>Purchase</name>
    <message>
        <source>Locking and paying</source>
        <translation>Bloqueando y pagando</translation>
    </message>
    <message>
        <source>The floor is busy; asked again with the same key</source>
        <translation>La plataforma está ocupada; se pregunta otra vez con la misma clave</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Cancelando</translation>
    </message>
    <message>
        <source>The line was lost; the outcome is asked for when it is back</source>
        <translation>La línea se perdió; se preguntará el resultado cuando vuelva</translation>
    </message>
    <message>
        <source>Order %1: delivering %2 of %3</source>
        <translation>Pedido %1: entregando %2 de %3</translation>
    </message>
    <message>
        <source>Order %1: %2 for %3, delivered</source>
        <translation>Pedido %1: %2 por %3, entregado</translation>
    </message>
    <message>
        <source>Order %1: %2 for %3, kept until it is paid</source>
        <translation>Pedido %1: %2 por %3, guardado hasta que se pague</translation>
    </message>
    <message>
        <source>Order %1 is bought, but its contacts are not here: %2</source>
        <translation>El pedido %1 está comprado, pero sus contactos no están aquí: %2</translation>
    </message>
    <message>
        <source>Nothing was bought, nothing was charged.</source>
        <translation>No se compró nada, no se cobró nada.</translation>
    </message>
    <message>
        <source>Purchase of %1</source>
        <translation>Compra de %1</translation>
    </message>
    <message>
        <source>Signed out before the outcome was known; it is asked for at the next sign-in.</source>
        <translation>Se cerró la sesión antes de conocer el resultado; se preguntará al iniciarla de nuevo.</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>1 lead</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 leads</translation>
    </message>
    <message>
        <source>Everything on offer</source>
        <translation>Todo lo que hay en oferta</translation>
    </message>
    <message>
        <source>%1, mixed prices</source>
        <translation>%1, precios mixtos</translation>
    </message>
    <message>
        <source>own price</source>
        <translation>precio propio</translation>
    </message>
    <message>
        <source>project price</source>
        <translation>precio de proyecto</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>regla %1</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>Buy the one that is free</source>
        <translation>Comprar el que está libre</translation>
    </message>
    <message>
        <source>Buy the %1 that are free</source>
        <translation>Comprar los %1 que están libres</translation>
    </message>
    <message>
        <source>The other one is left out.</source>
        <translation>El otro se deja fuera.</translation>
    </message>
    <message>
        <source>The other %1 are left out.</source>
        <translation>Los otros %1 se dejan fuera.</translation>
    </message>
    <message>
        <source>%1 %2 km</source>
        <comment>county, distance</comment>
        <translation>%1 %2 km</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>counties</comment>
        <translation>%1 más</translation>
    </message>
    <message>
        <source>Add the county nearby</source>
        <translation>Añadir el condado cercano</translation>
    </message>
    <message>
        <source>Add %1 counties nearby</source>
        <translation>Añadir %1 condados cercanos</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>so many free, counties</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counties</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Take them from any county</source>
        <translation>Tomarlos de cualquier condado</translation>
    </message>
    <message>
        <source>Take all of %1</source>
        <translation>Tomar todo %1</translation>
    </message>
    <message>
        <source>%1, county filter dropped</source>
        <translation>%1, sin filtro de condado</translation>
    </message>
    <message>
        <source>Take them from anywhere</source>
        <translation>Tomarlos de cualquier lugar</translation>
    </message>
    <message>
        <source>%1, state filter dropped</source>
        <translation>%1, sin filtro de estado</translation>
    </message>
    <message>
        <source>Same county, %1</source>
        <translation>Mismo condado, %1</translation>
    </message>
    <message>
        <source>Same state, %1</source>
        <translation>Mismo estado, %1</translation>
    </message>
    <message>
        <source>Same leads, %1</source>
        <translation>Mismos leads, %1</translation>
    </message>
    <message>
        <source>%1, one age bucket older</source>
        <translation>%1, un grupo de antigüedad más viejo</translation>
    </message>
    <message>
        <source>%1, one age bucket younger</source>
        <translation>%1, un grupo de antigüedad más joven</translation>
    </message>
    <message>
        <source>Gold instead of Silver</source>
        <translation>Oro en vez de Plata</translation>
    </message>
    <message>
        <source>Silver instead of Gold</source>
        <translation>Plata en vez de Oro</translation>
    </message>
    <message>
        <source>%1, the other class</source>
        <translation>%1, la otra clase</translation>
    </message>
    <message>
        <source>Line %1 is short: none of %2 is free now.</source>
        <translation>La línea %1 no llega: ninguno de %2 está libre ahora.</translation>
    </message>
    <message>
        <source>Line %1 is short: %2 of %3 are free now.</source>
        <translation>La línea %1 no llega: %2 de %3 están libres ahora.</translation>
    </message>
    <message>
        <source>Line %1 costs %2, above its maximum of %3.</source>
        <translation>La línea %1 cuesta %2, más que su máximo de %3.</translation>
    </message>
    <message>
        <source>%1, 1 line</source>
        <translation>%1, 1 línea</translation>
    </message>
    <message>
        <source>%1, %2 lines</source>
        <translation>%1, %2 líneas</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Factura</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Short by</source>
        <translation>Faltan</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Oro</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>Plata</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Leads picked by hand</source>
        <translation>Leads elegidos a mano</translation>
    </message>
    <message>
        <source>Replace those that are gone</source>
        <translation>Sustituir los que ya no están</translation>
    </message>
    <message>
        <source>%1 of the same kind, county and age, each for no more than the one it replaces.</source>
        <translation>%1 de la misma clase, condado y antigüedad, cada uno por no más que el que sustituye.</translation>
    </message>
    <message>
        <source>Order %1: its payment page waits; Orders opens it again</source>
        <translation>Pedido %1: su página de pago espera; Pedidos la abre de nuevo</translation>
    </message>
    <message>
        <source>Order %1 was not paid; Orders shows what became of it</source>
        <translation>El pedido %1 no se pagó; Pedidos muestra qué fue de él</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
</context>
<context>
    <name>SearchText</name>
    <message>
        <source>There is no county “%1”.</source>
        <translation>No hay ningún condado “%1”.</translation>
    </message>
    <message>
        <source>There is no county “%1” in %2.</source>
        <translation>No hay ningún condado “%1” en %2.</translation>
    </message>
    <message>
        <source>Every state that has a county “%1” is excluded.</source>
        <translation>Todos los estados con un condado “%1” están excluidos.</translation>
    </message>
    <message>
        <source>“%1” is a county and a city of %2; say which.</source>
        <translation>“%1” es un condado y una ciudad de %2; diga cuál.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is in %Ln states; say which.</source>
        <translation>
            <numerusform>“%1” está en %Ln estado; diga cuál.</numerusform>
            <numerusform>“%1” está en %Ln estados; diga cuál.</numerusform>
        </translation>
    </message>
    <message>
        <source>An age goes from the smaller number to the larger one.</source>
        <translation>Una antigüedad va del número menor al mayor.</translation>
    </message>
    <message>
        <source>“%1” takes one number.</source>
        <translation>“%1” lleva un solo número.</translation>
    </message>
    <message>
        <source>No lead is younger than 0 days.</source>
        <translation>Ningún lead tiene menos de 0 días.</translation>
    </message>
    <message>
        <source>Say whether “%1” is in days or in months.</source>
        <translation>Diga si “%1” son días o meses.</translation>
    </message>
    <message>
        <source>“%1” is not an amount.</source>
        <translation>“%1” no es un importe.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1” no es un número.</translation>
    </message>
    <message>
        <source>This goes from %1 to %2.</source>
        <translation>Esto va de %1 a %2.</translation>
    </message>
    <message>
        <source>A range goes from the smaller number to the larger one.</source>
        <translation>Un intervalo va del número menor al mayor.</translation>
    </message>
    <message>
        <source>A single value cannot be excluded; give a range.</source>
        <translation>Un solo valor no se puede excluir; dé un intervalo.</translation>
    </message>
    <message>
        <source>No lead can have that.</source>
        <translation>Ningún lead puede tener eso.</translation>
    </message>
    <message>
        <source>Every chosen state is excluded as well.</source>
        <translation>Todos los estados elegidos están también excluidos.</translation>
    </message>
    <message>
        <source>No chosen county lies in a chosen state.</source>
        <translation>Ningún condado elegido está en un estado elegido.</translation>
    </message>
    <message>
        <source>The ages exclude each other.</source>
        <translation>Las antigüedades se excluyen entre sí.</translation>
    </message>
    <message>
        <source>The least value is above the greatest one.</source>
        <translation>El valor mínimo está por encima del máximo.</translation>
    </message>
    <message>
        <source>The least part is larger than the order.</source>
        <translation>La parte mínima es mayor que el pedido.</translation>
    </message>
    <message>
        <source>Say how many leads, for example 200 or x200.</source>
        <translation>Diga cuántos leads, por ejemplo 200 o x200.</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Columna %1: %2</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>¿Quiso decir %1?</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>No hay ningún campo “%1”.</translation>
    </message>
    <message>
        <source>“%1” needs a value.</source>
        <translation>“%1” necesita un valor.</translation>
    </message>
    <message>
        <source>“%1” has no order; write “:” for it.</source>
        <translation>“%1” no tiene orden; escriba “:”.</translation>
    </message>
    <message>
        <source>“%1” cannot be excluded; say what it should be.</source>
        <translation>“%1” no se puede excluir; diga cuál debe ser.</translation>
    </message>
    <message>
        <source>A class is gold or silver.</source>
        <translation>Una clase es gold o silver.</translation>
    </message>
    <message>
        <source>A class cannot be excluded; name the other one.</source>
        <translation>Una clase no se puede excluir; nombre la otra.</translation>
    </message>
    <message>
        <source>There is no project “%1”.</source>
        <translation>No hay ningún proyecto “%1”.</translation>
    </message>
    <message>
        <source>There is no product “%1”.</source>
        <translation>No hay ningún producto “%1”.</translation>
    </message>
    <message>
        <source>Only one product can be searched at a time.</source>
        <translation>Solo se puede buscar un producto a la vez.</translation>
    </message>
    <message>
        <source>“%1” is not an age.</source>
        <translation>“%1” no es una antigüedad.</translation>
    </message>
    <message>
        <source>An age cannot be excluded; name the ages that you want.</source>
        <translation>Una antigüedad no se puede excluir; nombre las que quiere.</translation>
    </message>
    <message>
        <source>Only one range of days can be searched at a time.</source>
        <translation>Solo se puede buscar un intervalo de días a la vez.</translation>
    </message>
    <message>
        <source>Filled fields can only be asked for as a least number.</source>
        <translation>Los campos completos solo se piden como número mínimo.</translation>
    </message>
    <message>
        <source>Owned leads can be shown or hidden: show, hide.</source>
        <translation>Los leads propios se pueden mostrar u ocultar: show, hide.</translation>
    </message>
    <message>
        <source>Owned leads cannot be shown and hidden at a time.</source>
        <translation>Los leads propios no se pueden mostrar y ocultar a la vez.</translation>
    </message>
    <message>
        <source>Say what “%1” is: months, days, or a field&apos;s value.</source>
        <translation>Diga qué es “%1”: meses, días o el valor de un campo.</translation>
    </message>
    <message>
        <source>“%1” is not a US state; use two letters, for example TX.</source>
        <translation>“%1” no es un estado de EE. UU.; use dos letras, por ejemplo TX.</translation>
    </message>
    <message>
        <source>“%1” is not a state, a county, a class or an age.</source>
        <translation>“%1” no es un estado, un condado, una clase ni una antigüedad.</translation>
    </message>
    <message>
        <source>“max” needs an amount.</source>
        <translation>“max” necesita un importe.</translation>
    </message>
    <message>
        <source>“part” needs a number of leads.</source>
        <translation>“part” necesita un número de leads.</translation>
    </message>
    <message>
        <source>The number of leads was given before.</source>
        <translation>El número de leads ya se dio antes.</translation>
    </message>
    <message>
        <source>A line takes 1 to %L1 leads.</source>
        <translation>Una línea lleva de 1 a %L1 leads.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Parish</source>
        <translation>Parroquia</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Condado</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Intención</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>Frescura</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Owned</source>
        <translation>Propios</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendido</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Oro</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>Plata</translation>
    </message>
    <message>
        <source>show</source>
        <translation>mostrar</translation>
    </message>
    <message>
        <source>hide</source>
        <translation>ocultar</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>no %1</translation>
    </message>
    <message>
        <source>leads of Louisiana or Texas; names work as well</source>
        <translation>leads de Luisiana o Texas; también valen los nombres</translation>
    </message>
    <message>
        <source>a minus excludes states and counties</source>
        <translation>un menos excluye estados y condados</translation>
    </message>
    <message>
        <source>one class; the other is silver</source>
        <translation>una clase; la otra es silver</translation>
    </message>
    <message>
        <source>months since the inquiry; 24+ for 24 and more</source>
        <translation>meses desde la consulta; 24+ para 24 y más</translation>
    </message>
    <message>
        <source>days since the inquiry</source>
        <translation>días desde la consulta</translation>
    </message>
    <message>
        <source>a county or parish of a state</source>
        <translation>un condado o parroquia de un estado</translation>
    </message>
    <message>
        <source>a county whose name is unmistakable, or in a chosen state</source>
        <translation>un condado de nombre inconfundible, o de un estado elegido</translation>
    </message>
    <message>
        <source>several values of one field</source>
        <translation>varios valores de un campo</translation>
    </message>
    <message>
        <source>a least value; also intent, fresh and filled</source>
        <translation>un valor mínimo; también intent, fresh y filled</translation>
    </message>
    <message>
        <source>a range</source>
        <translation>un intervalo</translation>
    </message>
    <message>
        <source>a highest price of a lead</source>
        <translation>un precio máximo por lead</translation>
    </message>
    <message>
        <source>leads of a project; quotes keep words together</source>
        <translation>leads de un proyecto; las comillas unen palabras</translation>
    </message>
    <message>
        <source>another product than the usual one</source>
        <translation>otro producto que el habitual</translation>
    </message>
    <message>
        <source>also people that you own already</source>
        <translation>también personas que ya son suyas</translation>
    </message>
    <message>
        <source>a ticket: how many you want, and for how much at most</source>
        <translation>un pedido: cuántos quiere y por cuánto como máximo</translation>
    </message>
    <message>
        <source>50 will do; the rest by standing order</source>
        <translation>50 bastan; el resto por orden permanente</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Leads today</source>
        <translation>Leads hoy</translation>
    </message>
    <message>
        <source>Leads this week</source>
        <translation>Leads esta semana</translation>
    </message>
    <message>
        <source>Leads this month</source>
        <translation>Leads este mes</translation>
    </message>
    <message>
        <source>Leads in all</source>
        <translation>Leads en total</translation>
    </message>
    <message>
        <source>Money today</source>
        <translation>Dinero hoy</translation>
    </message>
    <message>
        <source>Money this week</source>
        <translation>Dinero esta semana</translation>
    </message>
    <message>
        <source>Money this month</source>
        <translation>Dinero este mes</translation>
    </message>
    <message>
        <source>Money in all</source>
        <translation>Dinero en total</translation>
    </message>
    <message>
        <source>made</source>
        <translation>creada</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
    <message>
        <source>the account was closed</source>
        <translation>la cuenta se cerró</translation>
    </message>
    <message>
        <source>its time is over</source>
        <translation>su tiempo terminó</translation>
    </message>
    <message>
        <source>it has bought all that it was to buy</source>
        <translation>ha comprado todo lo que debía</translation>
    </message>
    <message>
        <source>the wallet does not hold enough credits</source>
        <translation>el monedero no tiene créditos suficientes</translation>
    </message>
    <message>
        <source>above the spending limit of its member</source>
        <translation>por encima del límite de gasto de su miembro</translation>
    </message>
    <message>
        <source>its filter names something that is gone</source>
        <translation>su filtro nombra algo que ya no existe</translation>
    </message>
    <message>
        <source>the rest of order %1</source>
        <translation>el resto del pedido %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>person</comment>
        <translation>por %1</translation>
    </message>
    <message>
        <source>In the last %1 days it would have bought nothing.</source>
        <translation>En los últimos %1 días no habría comprado nada.</translation>
    </message>
    <message>
        <source>In the last %1 days it would have bought 1 lead for %2.</source>
        <translation>En los últimos %1 días habría comprado 1 lead por %2.</translation>
    </message>
    <message>
        <source>In the last %1 days it would have bought %2 leads for %3.</source>
        <translation>En los últimos %1 días habría comprado %2 leads por %3.</translation>
    </message>
    <message>
        <source>Now it would find none.</source>
        <translation>Ahora no encontraría ninguno.</translation>
    </message>
    <message>
        <source>Now it would find %1 for %2.</source>
        <translation>Ahora encontraría %1 por %2.</translation>
    </message>
    <message>
        <source>Most in one week: %1 leads, from %2.</source>
        <translation>Lo máximo en una semana: %1 leads, desde el %2.</translation>
    </message>
</context>
<context>
    <name>TopupReceipt</name>
    <message>
        <source>Floor</source>
        <translation>Mercado</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédito</translation>
    </message>
    <message>
        <source>Bonus credits</source>
        <translation>Crédito de bonificación</translation>
    </message>
    <message numerus="yes">
        <source>%1, for %Ln days</source>
        <translation>
            <numerusform>%1, durante %Ln día</numerusform>
            <numerusform>%1, durante %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Paid by card</source>
        <translation>Pagado con tarjeta</translation>
    </message>
    <message>
        <source>Gone back to the card</source>
        <translation>Devuelto a la tarjeta</translation>
    </message>
    <message>
        <source>Receipt for top-up %1</source>
        <translation>Recibo de la recarga %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::AboutDialog</name>
    <message>
        <source>About Leadfloor</source>
        <translation>Acerca de Leadfloor</translation>
    </message>
    <message>
        <source>Built with Qt %1</source>
        <translation>Hecho con Qt %1</translation>
    </message>
    <message>
        <source>Version %1, built with Qt %2</source>
        <translation>Versión %1, hecha con Qt %2</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Se ofrece sin garantía alguna.</translation>
    </message>
    <message>
        <source>Bundled with it</source>
        <translation>Incluido con él</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Leadfloor Sans, made from Inter</source>
        <translation>Leadfloor Sans, hecha a partir de Inter</translation>
    </message>
    <message>
        <source>Icons: Lucide</source>
        <translation>Iconos: Lucide</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>leadfloor::ActionRegistry</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Leads</source>
        <translation>&amp;Leads</translation>
    </message>
    <message>
        <source>Fl&amp;oor</source>
        <translation>&amp;Plataforma</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>Ve&amp;ntana</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Every table</source>
        <translation>Todas las tablas</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
</context>
<context>
    <name>leadfloor::AddCreditsDialog</name>
    <message>
        <source>No bonus; credits have no end</source>
        <translation>Sin bonificación; el crédito no caduca</translation>
    </message>
    <message>
        <source>Packages of credits</source>
        <translation>Paquetes de crédito</translation>
    </message>
    <message>
        <source>Asking the floor for its packages…</source>
        <translation>Consultando los paquetes del mercado…</translation>
    </message>
    <message>
        <source>&amp;Coupon</source>
        <translation>&amp;Cupón</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>Canjear</translation>
    </message>
    <message>
        <source>Pay by card</source>
        <translation>Pagar con tarjeta</translation>
    </message>
    <message>
        <source>Add credits</source>
        <translation>Añadir crédito</translation>
    </message>
    <message>
        <source>You pay in your browser, on the card provider&apos;s page. The terms are those you see here, whenever the money arrives. Bonus credits are used before paid ones, those that end first before all others.</source>
        <translation>Usted paga en su navegador, en la página del proveedor de tarjetas. Valen las condiciones que ve aquí, llegue cuando llegue el dinero. El crédito de bonificación se usa antes que el pagado, y primero el que antes caduca.</translation>
    </message>
    <message>
        <source>Code, if you have one</source>
        <translation>Código, si tiene uno</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Preguntar otra vez</translation>
    </message>
    <message>
        <source>%1: %2 of credits</source>
        <comment>name, amount</comment>
        <translation>%1: %2 de crédito</translation>
    </message>
    <message>
        <source>The operator of this floor sells no packages now. Ask for credits, or pay orders by card or invoice.</source>
        <translation>El operador de este mercado no vende paquetes ahora. Pídale crédito, o pague los pedidos con tarjeta o factura.</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Abrir página</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Desistir</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Página nueva</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>%1 bonus credits were added</source>
        <translation>Se añadieron %1 de bonificación</translation>
    </message>
    <message>
        <source>%1: to be used until %2.</source>
        <comment>coupon, date</comment>
        <translation>%1: para usar hasta el %2.</translation>
    </message>
    <message>
        <source>This code gives no credits. A code for a discount is typed where an order is paid.</source>
        <translation>Este código no da crédito. Un código de descuento se escribe donde se paga un pedido.</translation>
    </message>
    <message>
        <source>%1 per %2</source>
        <comment>price, credits</comment>
        <translation>%1 por cada %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of it bonus, to be used within %Ln days</source>
        <translation>
            <numerusform>%1 son bonificación, para usar en %Ln día</numerusform>
            <numerusform>%1 son bonificación, para usar en %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of it bonus without an end</source>
        <translation>%1 son bonificación sin caducidad</translation>
    </message>
</context>
<context>
    <name>leadfloor::Adjustment</name>
    <message>
        <source>Credits</source>
        <translation>Crédito</translation>
    </message>
    <message>
        <source>Bonus credits</source>
        <translation>Crédito de bonificación</translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation>Línea de crédito</translation>
    </message>
    <message>
        <source>Waits for consent</source>
        <translation>Espera aprobación</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>Ejecutado</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazado</translation>
    </message>
</context>
<context>
    <name>leadfloor::AdjustmentDetail</name>
    <message>
        <source>Adjustment</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Choose an adjustment to see why it is asked for.</source>
        <translation>Elija un ajuste para ver por qué se pide.</translation>
    </message>
    <message>
        <source>Adjustment %1, takes back %2</source>
        <translation>Ajuste %1, anula el %2</translation>
    </message>
    <message>
        <source>Adjustment %1</source>
        <translation>Ajuste %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>credits, broker</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>The wallet may go %1 below 0 now.</source>
        <translation>Ahora el monedero puede quedar hasta %1 por debajo de 0.</translation>
    </message>
    <message>
        <source>The wallet has %1 now, and would have %2.</source>
        <translation>El monedero tiene %1 ahora y tendría %2.</translation>
    </message>
    <message>
        <source>The wallet has %1 now.</source>
        <translation>El monedero tiene %1 ahora.</translation>
    </message>
    <message numerus="yes">
        <source>The bonus ends after %Ln days.</source>
        <translation>
            <numerusform>La bonificación caduca tras %Ln día.</numerusform>
            <numerusform>La bonificación caduca tras %Ln días.</numerusform>
        </translation>
    </message>
    <message>
        <source>You proposed it: another operator must consent. You may withdraw it.</source>
        <translation>Lo propuso usted: debe aprobarlo otro operador. Puede retirarlo.</translation>
    </message>
    <message>
        <source>Beyond %1 a second person must consent: you, if you agree.</source>
        <translation>Por encima de %1 debe aprobar una segunda persona: usted, si está de acuerdo.</translation>
    </message>
    <message>
        <source>It was taken back, or that is proposed.</source>
        <translation>Se anuló, o eso está propuesto.</translation>
    </message>
    <message>
        <source>you</source>
        <comment>who proposed it</comment>
        <translation>usted</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Aprobado por %1</translation>
    </message>
    <message>
        <source>Declined by %1</source>
        <translation>Rechazado por %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was decided, the note</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Proposed by %1</source>
        <translation>Propuesto por %1</translation>
    </message>
    <message>
        <source>Carried out by %1 alone</source>
        <translation>Ejecutado por %1 sin nadie más</translation>
    </message>
</context>
<context>
    <name>leadfloor::AdjustmentDialog</name>
    <message>
        <source>&amp;Amount</source>
        <translation>&amp;Importe</translation>
    </message>
    <message>
        <source>The bonus &amp;ends</source>
        <translation>La bonificación &amp;caduca</translation>
    </message>
    <message>
        <source>Adjust credits</source>
        <translation>Ajustar crédito</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>after </source>
        <comment>before a number of days</comment>
        <translation>tras </translation>
    </message>
    <message>
        <source> days</source>
        <comment>behind a number</comment>
        <translation> días</translation>
    </message>
    <message>
        <source>&amp;Broker</source>
        <translation>&amp;Bróker</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Qué</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Stands in the broker&apos;s statement and in the audit.</source>
        <translation>Figura en el extracto del bróker y en la auditoría.</translation>
    </message>
    <message>
        <source>The wallet may go %1 below 0; it was %2.</source>
        <translation>El monedero puede quedar hasta %1 por debajo de 0; eran %2.</translation>
    </message>
    <message>
        <source>The wallet has %1.</source>
        <translation>El monedero tiene %1.</translation>
    </message>
    <message>
        <source>The wallet has %1 and will have %2.</source>
        <translation>El monedero tiene %1 y tendrá %2.</translation>
    </message>
    <message>
        <source>Of that %1 is bonus.</source>
        <translation>De eso, %1 son bonificación.</translation>
    </message>
    <message>
        <source>0: not below 0 at all.</source>
        <translation>0: nunca por debajo de 0.</translation>
    </message>
    <message>
        <source>With a minus it is taken, bonus credits first.</source>
        <translation>Con signo menos se quita, primero la bonificación.</translation>
    </message>
    <message>
        <source>The wallet is below this line already.</source>
        <translation>El monedero ya está por debajo de esta línea.</translation>
    </message>
    <message>
        <source>It has %1 of bonus.</source>
        <translation>Tiene %1 de bonificación.</translation>
    </message>
    <message>
        <source>It has %1, and a credit line of %2.</source>
        <translation>Tiene %1 y una línea de crédito de %2.</translation>
    </message>
    <message>
        <source>No broker has a wallet yet.</source>
        <translation>Ningún bróker tiene monedero todavía.</translation>
    </message>
    <message>
        <source>It waits for the consent of another operator: beyond %1 within a day nobody acts alone.</source>
        <translation>Espera la aprobación de otro operador: por encima de %1 en un día nadie actúa en solitario.</translation>
    </message>
    <message>
        <source>It happens at once. Beyond %1 within a day another operator must consent.</source>
        <translation>Se hace al momento. Por encima de %1 en un día debe aprobar otro operador.</translation>
    </message>
    <message>
        <source>Propose it</source>
        <translation>Proponerlo</translation>
    </message>
    <message>
        <source>Carry it out</source>
        <translation>Ejecutarlo</translation>
    </message>
</context>
<context>
    <name>leadfloor::AdjustmentModel</name>
    <message>
        <source>to %1</source>
        <comment>a credit line</comment>
        <translation>a %1</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>number of an adjustment</comment>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Bróker</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Propuesto por</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Propuesto</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Decidido por</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
    <message>
        <source>nobody else</source>
        <comment>decided it</comment>
        <translation>nadie más</translation>
    </message>
</context>
<context>
    <name>leadfloor::AdjustmentsPage</name>
    <message>
        <source>Adjustments</source>
        <translation>Ajustes de crédito</translation>
    </message>
    <message>
        <source>Adjust credits ...</source>
        <translation>Ajustar crédito ...</translation>
    </message>
    <message>
        <source>Take back ...</source>
        <translation>Anular ...</translation>
    </message>
    <message>
        <source>Which adjustments</source>
        <translation>Qué ajustes</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>All adjustments</source>
        <translation>Todos los ajustes</translation>
    </message>
    <message>
        <source>Adjustment beside the table</source>
        <translation>Ajuste junto a la tabla</translation>
    </message>
    <message>
        <source>&amp;Adjust credits ...</source>
        <translation>&amp;Ajustar crédito ...</translation>
    </message>
    <message>
        <source>&amp;Take it back ...</source>
        <translation>A&amp;nularlo ...</translation>
    </message>
    <message>
        <source>Nothing has been adjusted yet</source>
        <translation>Aún no se ha ajustado nada</translation>
    </message>
    <message>
        <source>Adjust credits changes what a broker has, with a reason.</source>
        <translation>Ajustar crédito cambia lo que tiene un bróker, con un motivo.</translation>
    </message>
    <message>
        <source>No adjustment waits</source>
        <translation>Ningún ajuste espera</translation>
    </message>
    <message>
        <source>What another operator proposes beyond the limit comes here by itself.</source>
        <translation>Lo que otro operador proponga por encima del límite llega aquí por sí solo.</translation>
    </message>
    <message>
        <source>You proposed it: another operator must consent.</source>
        <translation>Lo propuso usted: debe aprobarlo otro operador.</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>amount, credits, broker</comment>
        <translation>%1, %2 de %3</translation>
    </message>
    <message>
        <source>Adjustment %1 waits for another operator.</source>
        <translation>El ajuste %1 espera a otro operador.</translation>
    </message>
    <message>
        <source>Adjustment %1 is carried out.</source>
        <translation>El ajuste %1 está ejecutado.</translation>
    </message>
    <message>
        <source>Adjustment %1 will not be carried out.</source>
        <translation>El ajuste %1 no se ejecutará.</translation>
    </message>
    <message>
        <source>Approve adjustment %1</source>
        <translation>Aprobar el ajuste %1</translation>
    </message>
    <message>
        <source>Withdraw adjustment %1</source>
        <translation>Retirar el ajuste %1</translation>
    </message>
    <message>
        <source>Decline adjustment %1</source>
        <translation>Rechazar el ajuste %1</translation>
    </message>
    <message>
        <source>%1. It is carried out at once, in both your names.</source>
        <translation>%1. Se ejecuta al momento, en nombre de ambos.</translation>
    </message>
    <message>
        <source>%1. Nothing changes.</source>
        <translation>%1. No cambia nada.</translation>
    </message>
    <message>
        <source>&amp;Note, if there is one</source>
        <translation>&amp;Nota, si la hay</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Take back adjustment %1</source>
        <translation>Anular el ajuste %1</translation>
    </message>
    <message>
        <source>%1 gets one of the opposite amount, linked to it. The same limit holds.</source>
        <translation>%1 recibe uno por el importe contrario, enlazado con él. Vale el mismo límite.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Anularlo</translation>
    </message>
</context>
<context>
    <name>leadfloor::AgeHistogram</name>
    <message numerus="yes">
        <source>%1: %Ln lead(s)</source>
        <translation>
            <numerusform>%1: %Ln lead</numerusform>
            <numerusform>%1: %Ln leads</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>age, leads</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::BasketModel</name>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>It was %1 when it was added</source>
        <translation>Costaba %1 cuando se añadió</translation>
    </message>
</context>
<context>
    <name>leadfloor::BasketPage</name>
    <message>
        <source>Basket</source>
        <translation>Cesta</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sacar</translation>
    </message>
    <message>
        <source>Empty the basket</source>
        <translation>Vaciar la cesta</translation>
    </message>
    <message>
        <source>Get quote</source>
        <translation>Cotizar</translation>
    </message>
    <message>
        <source>Get &amp;quote</source>
        <translation>&amp;Cotizar</translation>
    </message>
    <message>
        <source>&amp;Take out of the basket</source>
        <translation>&amp;Sacar de la cesta</translation>
    </message>
    <message>
        <source>&amp;Empty the basket</source>
        <translation>&amp;Vaciar la cesta</translation>
    </message>
    <message>
        <source>Your basket is empty</source>
        <translation>Su cesta está vacía</translation>
    </message>
    <message>
        <source>Tick leads in the inventory and put them in. They stay here until you buy or take them out; others can buy them meanwhile.</source>
        <translation>Marque leads en el inventario y póngalos aquí. Se quedan hasta que los compre o los saque; mientras tanto, otros pueden comprarlos.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>Ir al inventario</translation>
    </message>
    <message>
        <source>%1 leads for %2</source>
        <comment>can be bought</comment>
        <translation>%1 leads por %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be had now</source>
        <translation>
            <numerusform>%Ln no se puede comprar ahora</numerusform>
            <numerusform>%Ln no se pueden comprar ahora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have another price than when you added them</source>
        <translation>
            <numerusform>%Ln tiene otro precio que cuando lo añadió</numerusform>
            <numerusform>%Ln tienen otro precio que cuando los añadió</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead is in the basket</source>
        <translation>1 lead está en la cesta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads are in the basket</source>
        <translation>
            <numerusform>%Ln lead está en la cesta</numerusform>
            <numerusform>%Ln leads están en la cesta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln were gone</source>
        <translation>
            <numerusform>; %Ln ya no estaba</numerusform>
            <numerusform>; %Ln ya no estaban</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead taken out of the basket</source>
        <translation>1 lead sacado de la cesta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads taken out of the basket</source>
        <translation>
            <numerusform>%Ln lead sacado de la cesta</numerusform>
            <numerusform>%Ln leads sacados de la cesta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::BookSource</name>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln lead</numerusform>
            <numerusform>%Ln leads</numerusform>
        </translation>
    </message>
    <message>
        <source>My leads, order %1</source>
        <translation>Mis leads, pedido %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::BuyPage</name>
    <message>
        <source>Buy</source>
        <translation>Comprar</translation>
    </message>
    <message>
        <source>Steps of the purchase</source>
        <translation>Pasos de la compra</translation>
    </message>
    <message>
        <source>The floor is being asked.</source>
        <translation>Se pregunta a la plataforma.</translation>
    </message>
    <message>
        <source>The order has changed; check it again.</source>
        <translation>El pedido ha cambiado; revíselo de nuevo.</translation>
    </message>
    <message>
        <source>Buy %1 for %2</source>
        <comment>22 leads, $176.00</comment>
        <translation>Comprar %1 por %2</translation>
    </message>
    <message>
        <source>This order is above %1, where you want to be slowed down: Buy wakes in %2 s.</source>
        <translation>Este pedido supera %1, donde usted quiere ir más despacio: Comprar se activa en %2 s.</translation>
    </message>
    <message>
        <source>When you press Buy</source>
        <translation>Cuando pulse Comprar</translation>
    </message>
    <message>
        <source>The contacts arrive in My leads right after it.</source>
        <translation>Los contactos llegan a Mis leads justo después.</translation>
    </message>
    <message>
        <source>Progress of the purchase</source>
        <translation>Progreso de la compra</translation>
    </message>
    <message>
        <source>Ready: %1 for %2</source>
        <comment>22 leads, $176.00</comment>
        <translation>Listo: %1 por %2</translation>
    </message>
    <message>
        <source>The leads are kept for you until the invoice is paid. Only what you get is charged.</source>
        <translation>Los leads se guardan para usted hasta que se pague la factura. Solo se cobra lo que recibe.</translation>
    </message>
    <message>
        <source>The leads are kept for you until the invoice is paid: all of them, or none.</source>
        <translation>Los leads se guardan para usted hasta que se pague la factura: todos o ninguno.</translation>
    </message>
    <message>
        <source>The leads are locked and paid in one step. Only what you get is charged.</source>
        <translation>Los leads se bloquean y pagan en un paso. Solo se cobra lo que recibe.</translation>
    </message>
    <message>
        <source>The leads are locked and paid in one step: all of them, or none.</source>
        <translation>Los leads se bloquean y pagan en un paso: todos o ninguno.</translation>
    </message>
    <message>
        <source>The total never rises above %1. If prices have fallen, you pay less.</source>
        <translation>El total nunca supera %1. Si los precios han bajado, paga menos.</translation>
    </message>
    <message>
        <source>Quote accepted</source>
        <translation>Cotización aceptada</translation>
    </message>
    <message>
        <source>Price fixed at %1 or less</source>
        <translation>Precio fijado en %1 o menos</translation>
    </message>
    <message>
        <source>%1 kept for you</source>
        <translation>%1 guardados para usted</translation>
    </message>
    <message>
        <source>%1 by invoice, order %2</source>
        <translation>%1 por factura, pedido %2</translation>
    </message>
    <message>
        <source>%1 locked and paid</source>
        <translation>%1 bloqueados y pagados</translation>
    </message>
    <message>
        <source>%1 from credits, order %2</source>
        <translation>%1 de créditos, pedido %2</translation>
    </message>
    <message>
        <source>Cancel came too late: the floor had already sold. You can close this window; delivery goes on.</source>
        <translation>La cancelación llegó tarde: la plataforma ya había vendido. Puede cerrar esta ventana; la entrega continúa.</translation>
    </message>
    <message>
        <source>You can close this window. Delivery goes on, and you will be told here and in Jobs.</source>
        <translation>Puede cerrar esta ventana. La entrega continúa y se le avisará aquí y en Tareas.</translation>
    </message>
    <message>
        <source>Locking and paying, attempt %1</source>
        <translation>Bloqueando y pagando, intento %1</translation>
    </message>
    <message>
        <source>Locking and paying</source>
        <translation>Bloqueando y pagando</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>You can close this window. The order goes on and you will be told here and in Jobs.</source>
        <translation>Puede cerrar esta ventana. El pedido continúa y se le avisará aquí y en Tareas.</translation>
    </message>
    <message>
        <source>The floor is busy; nothing has been bought yet</source>
        <translation>La plataforma está ocupada; aún no se compró nada</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 comes by itself, with the same key, so nothing is bought twice.</source>
        <translation>El intento %1 de %2 llega solo, con la misma clave, así que nada se compra dos veces.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Again in %1 s</source>
        <translation>Otra vez en %1 s</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Cancelando</translation>
    </message>
    <message>
        <source>The floor is asked whether that was in time.</source>
        <translation>Se pregunta a la plataforma si llegó a tiempo.</translation>
    </message>
    <message>
        <source>You can close this window. You will be told what came of it.</source>
        <translation>Puede cerrar esta ventana. Se le dirá qué resultó.</translation>
    </message>
    <message>
        <source>The line was lost before the answer came</source>
        <translation>La línea se perdió antes de que llegara la respuesta</translation>
    </message>
    <message>
        <source>The floor is asked what happened as soon as the line is back. Do not buy again: this order either happened once or not at all.</source>
        <translation>Se preguntará a la plataforma qué pasó en cuanto vuelva la línea. No compre otra vez: este pedido ocurrió una vez o ninguna.</translation>
    </message>
    <message>
        <source>The floor is being asked what happened.</source>
        <translation>Se pregunta a la plataforma qué pasó.</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Preguntar ahora</translation>
    </message>
    <message>
        <source>Waiting for the line</source>
        <translation>Esperando la línea</translation>
    </message>
    <message>
        <source>Outcome not known yet</source>
        <translation>Resultado aún desconocido</translation>
    </message>
    <message>
        <source>You can close this window. You will be told as soon as it is known.</source>
        <translation>Puede cerrar esta ventana. Se le dirá en cuanto se sepa.</translation>
    </message>
    <message>
        <source>Not bought</source>
        <translation>No comprado</translation>
    </message>
    <message>
        <source>Nothing was bought, nothing was charged.</source>
        <translation>No se compró nada, no se cobró nada.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Your lines are kept.</source>
        <translation>Sus líneas se conservan.</translation>
    </message>
    <message>
        <source>Delivering</source>
        <translation>Entregando</translation>
    </message>
    <message>
        <source>Contacts arrive in My leads, then the receipt</source>
        <translation>Los contactos llegan a Mis leads, luego el recibo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>delivered, all</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 delivered</source>
        <translation>%1 entregados</translation>
    </message>
    <message>
        <source>They are in My leads</source>
        <translation>Están en Mis leads</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Contacts arrive in My leads once the invoice is paid</source>
        <translation>Los contactos llegan a Mis leads cuando se pague la factura</translation>
    </message>
    <message>
        <source>Delivery was interrupted at %1</source>
        <translation>La entrega se interrumpió en %1</translation>
    </message>
    <message>
        <source>It goes on by itself. The leads are yours.</source>
        <translation>Continúa sola. Los leads son suyos.</translation>
    </message>
    <message>
        <source>Delivery stopped at %1</source>
        <translation>La entrega se detuvo en %1</translation>
    </message>
    <message>
        <source>Delivering %1</source>
        <translation>Entregando %1</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>No se cobró nada.</translation>
    </message>
    <message>
        <source>Another broker was faster on line %1.</source>
        <translation>Otro bróker fue más rápido en la línea %1.</translation>
    </message>
    <message>
        <source>Another broker was faster.</source>
        <translation>Otro bróker fue más rápido.</translation>
    </message>
    <message>
        <source>%1 of %2 are still free; see what replaces the rest.</source>
        <translation>%1 de %2 siguen libres; vea qué sustituye al resto.</translation>
    </message>
    <message>
        <source>See what replaces them.</source>
        <translation>Vea qué los sustituye.</translation>
    </message>
    <message>
        <source>The price has risen to %1, above the %2 that you were shown.</source>
        <translation>El precio subió a %1, por encima de los %2 que se le mostraron.</translation>
    </message>
    <message>
        <source>Look at the difference before you decide.</source>
        <translation>Mire la diferencia antes de decidir.</translation>
    </message>
    <message>
        <source>The quote ended before the purchase could begin.</source>
        <translation>La cotización terminó antes de poder empezar la compra.</translation>
    </message>
    <message>
        <source>A new quote shows what has changed since.</source>
        <translation>Una nueva cotización muestra qué ha cambiado.</translation>
    </message>
    <message>
        <source>Not enough credits: short by %1.</source>
        <translation>Créditos insuficientes: faltan %1.</translation>
    </message>
    <message>
        <source>Somebody of your workspace has bought meanwhile.</source>
        <translation>Alguien de su espacio de trabajo compró entretanto.</translation>
    </message>
    <message>
        <source>The leads are kept for you while you pay on the card page. Only what you get is charged.</source>
        <translation>Los leads se reservan para usted mientras paga en la página de la tarjeta. Solo se cobra lo que recibe.</translation>
    </message>
    <message>
        <source>The leads are kept for you while you pay on the card page: all of them, or none.</source>
        <translation>Los leads se reservan para usted mientras paga en la página de la tarjeta: todos o ninguno.</translation>
    </message>
    <message>
        <source>%1 by card, order %2</source>
        <translation>%1 con tarjeta, pedido %2</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>Kept until %1</source>
        <comment>time of day</comment>
        <translation>Reservado hasta %1</translation>
    </message>
    <message>
        <source>You can close this window. The payment is noticed all the same, and Orders opens the page again.</source>
        <translation>Puede cerrar esta ventana. El pago se nota igualmente y Pedidos abre la página de nuevo.</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Abrir página</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Página nueva</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Contacts arrive in My leads as soon as the card has paid</source>
        <translation>Los contactos llegan a Mis leads en cuanto la tarjeta haya pagado</translation>
    </message>
    <message>
        <source>No browser opened the page. Press Open page again.</source>
        <translation>Ningún navegador abrió la página. Pulse Abrir página otra vez.</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>Petición: %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::CellDelegate</name>
    <message>
        <source>not supplied</source>
        <translation>no facilitado</translation>
    </message>
</context>
<context>
    <name>leadfloor::CellFilters</name>
    <message>
        <source>Only “%1”</source>
        <comment>a value</comment>
        <translation>Solo “%1”</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <comment>a value</comment>
        <translation>Añadir “%1”</translation>
    </message>
    <message>
        <source>Exclude “%1”</source>
        <comment>a value</comment>
        <translation>Excluir “%1”</translation>
    </message>
</context>
<context>
    <name>leadfloor::Chart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <comment>a bar</comment>
        <translation>%1, elegido</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>De %1 a %2.</translation>
    </message>
    <message>
        <source>%1: least %2, most %3, last %4.</source>
        <translation>%1: mínimo %2, máximo %3, último %4.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ChartCard</name>
    <message>
        <source>Show as a table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1, como tabla</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
</context>
<context>
    <name>leadfloor::ChartStrip</name>
    <message>
        <source>By age</source>
        <translation>Por antigüedad</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Por clase</translation>
    </message>
    <message>
        <source>Nothing is on offer under these filters.</source>
        <translation>No hay nada en oferta con estos filtros.</translation>
    </message>
    <message>
        <source>Charts beside the table</source>
        <translation>Gráficos junto a la tabla</translation>
    </message>
    <message>
        <source>Hide the charts</source>
        <translation>Ocultar los gráficos</translation>
    </message>
    <message>
        <source>On offer</source>
        <translation>En oferta</translation>
    </message>
    <message>
        <source>By county</source>
        <translation>Por condado</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Por estado</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
</context>
<context>
    <name>leadfloor::ChartTable</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::CheckPage</name>
    <message>
        <source>Check availability and price</source>
        <translation>Comprobar disponibilidad y precio</translation>
    </message>
    <message>
        <source>The floor is being asked.</source>
        <translation>Se pregunta a la plataforma.</translation>
    </message>
    <message>
        <source>There is no price yet.</source>
        <translation>Aún no hay precio.</translation>
    </message>
    <message>
        <source>Choose how to go on with line %1.</source>
        <translation>Elija cómo seguir con la línea %1.</translation>
    </message>
    <message>
        <source>None of these leads is free.</source>
        <translation>Ninguno de estos leads está libre.</translation>
    </message>
    <message>
        <source>Next step: order fewer leads, or add credits.</source>
        <translation>Siguiente paso: pida menos leads o añada créditos.</translation>
    </message>
    <message>
        <source>A new quote; nothing has changed.</source>
        <translation>Una cotización nueva; nada ha cambiado.</translation>
    </message>
    <message>
        <source>The new quote differs: %1 now, %2 before.</source>
        <translation>La nueva cotización es distinta: %1 ahora, %2 antes.</translation>
    </message>
    <message>
        <source>What has changed stands at its line. Nothing has been bought.</source>
        <translation>Lo que cambió está en su línea. No se ha comprado nada.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Choose how to go on.</source>
        <translation>Elija cómo seguir.</translation>
    </message>
    <message>
        <source>Line %1 is complete.</source>
        <translation>La línea %1 está completa.</translation>
    </message>
    <message>
        <source>%1 other lines are complete.</source>
        <translation>Otras %1 líneas están completas.</translation>
    </message>
    <message>
        <source>%1 lines are short.</source>
        <translation>%1 líneas no llegan.</translation>
    </message>
    <message>
        <source>Next: Pay</source>
        <translation>Siguiente: Pagar</translation>
    </message>
</context>
<context>
    <name>leadfloor::CheckStep</name>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Qué se muestra</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Filas rechazadas</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>&amp;Fix this row</source>
        <translation>&amp;Corregir esta fila</translation>
    </message>
    <message>
        <source>Check the &amp;fixes</source>
        <translation>Comprobar las &amp;correcciones</translation>
    </message>
    <message>
        <source>&amp;Save reject file ...</source>
        <translation>&amp;Guardar rechazados ...</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Comprobar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Right value</source>
        <translation>Valor correcto</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>Its twin</source>
        <translation>Su gemelo</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <source>This row</source>
        <translation>Esta fila</translation>
    </message>
    <message>
        <source>Publish %1 leads</source>
        <translation>Publicar %1 leads</translation>
    </message>
    <message>
        <source>Next: Publish</source>
        <translation>Siguiente: Publicar</translation>
    </message>
    <message>
        <source>Checking the fixes.</source>
        <translation>Comprobando las correcciones.</translation>
    </message>
    <message>
        <source>Checking; nothing is changed.</source>
        <translation>Comprobando; no se cambia nada.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>%1 rows: %2</source>
        <translation>%1 filas: %2</translation>
    </message>
    <message>
        <source>mended, not checked yet</source>
        <translation>corregido, aún sin comprobar</translation>
    </message>
    <message>
        <source>Fix &amp;all %1 alike</source>
        <translation>Corregir los %1 i&amp;guales</translation>
    </message>
    <message>
        <source>No row is rejected.</source>
        <translation>No se rechaza ninguna fila.</translation>
    </message>
    <message>
        <source>This cannot be mended here; correct the file, or leave the row out.</source>
        <translation>Esto no se puede corregir aquí; corrija el archivo o deje fuera la fila.</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Guardar filas rechazadas</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>Writing the rejected rows.</source>
        <translation>Escribiendo las filas rechazadas.</translation>
    </message>
    <message>
        <source>line %1 of this file</source>
        <translation>línea %1 de este archivo</translation>
    </message>
    <message>
        <source>your own lead</source>
        <translation>un lead suyo</translation>
    </message>
    <message>
        <source>a lead of %1</source>
        <translation>un lead de %1</translation>
    </message>
    <message>
        <source>another supplier&apos;s lead</source>
        <translation>un lead de otro proveedor</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>fills what is empty</source>
        <translation>completa lo vacío</translation>
    </message>
    <message>
        <source>Line %1 of this file</source>
        <translation>Línea %1 de este archivo</translation>
    </message>
    <message>
        <source>Lead of %1, sold</source>
        <translation>Lead de %1, vendido</translation>
    </message>
    <message>
        <source>Lead of %1</source>
        <translation>Lead de %1</translation>
    </message>
    <message>
        <source>Another supplier&apos;s; its contact is not shown</source>
        <translation>De otro proveedor; su contacto no se muestra</translation>
    </message>
    <message>
        <source>These are the first %1 of %2 rejected rows; the next appear when these are mended and checked.</source>
        <translation>Estas son las primeras %1 de %2 filas rechazadas; las siguientes aparecen cuando estas estén corregidas y comprobadas.</translation>
    </message>
    <message>
        <source>Fix &amp;all alike, %1 or more</source>
        <translation>Corregir &amp;todas las iguales, %1 o más</translation>
    </message>
    <message>
        <source>Only the first %1 are shown.</source>
        <translation>Solo se muestran los primeros %1.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ChipBar</name>
    <message>
        <source>Filter. %1 Delete removes it.</source>
        <translation>Filtro. %1 Supr lo quita.</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Quitar este filtro</translation>
    </message>
    <message>
        <source>Remove filter %1</source>
        <translation>Quitar el filtro %1</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Añadir un filtro</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Quitar todo</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Quitar todos los filtros</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more filter(s)</source>
        <translation>
            <numerusform>%Ln filtro más</numerusform>
            <numerusform>%Ln filtros más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::ColumnsDialog</name>
    <message>
        <source>Find a column</source>
        <translation>Buscar una columna</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Fit widths</source>
        <translation>Ajustar anchos</translation>
    </message>
    <message>
        <source>Make every column as wide as what it shows</source>
        <translation>Hacer cada columna tan ancha como lo que muestra</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Choice, order and widths as at first</source>
        <translation>Selección, orden y anchos como al principio</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>This column is always shown, in front.</source>
        <translation>Esta columna se muestra siempre, delante.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ColumnsStep</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Columnas del archivo</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Fijar</translation>
    </message>
    <message>
        <source>&amp;Remember these columns as</source>
        <translation>&amp;Recordar estas columnas como</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>Se toma como</translation>
    </message>
    <message>
        <source>Value for all rows</source>
        <translation>Valor para todas las filas</translation>
    </message>
    <message>
        <source>value for all rows; empty: none</source>
        <translation>valor para todas las filas; vacío: ninguno</translation>
    </message>
    <message>
        <source>Name of the mapping profile</source>
        <translation>Nombre del perfil de columnas</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Primeros valores</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>sin usar</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Sin usar</translation>
    </message>
    <message>
        <source>&amp;Every row:</source>
        <translation>&amp;Cada fila:</translation>
    </message>
    <message>
        <source>Field with one value for all rows</source>
        <translation>Campo con un valor para todas las filas</translation>
    </message>
    <message>
        <source>%1, %2 columns</source>
        <translation>%1, %2 columnas</translation>
    </message>
    <message>
        <source>Next: Check</source>
        <translation>Siguiente: Comprobar</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>elegido</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>every row</source>
        <translation>cada fila</translation>
    </message>
    <message>
        <source>A column is missing.</source>
        <translation>Falta una columna.</translation>
    </message>
    <message>
        <source>%1 is</source>
        <translation>%1 es</translation>
    </message>
</context>
<context>
    <name>leadfloor::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Buscar o ejecutar una orden</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>Órdenes que coinciden</translation>
    </message>
</context>
<context>
    <name>leadfloor::CommissionModel</name>
    <message>
        <source>Sold</source>
        <translation>Vendido</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Sold for</source>
        <translation>Vendido por</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tasa</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Comisión</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Payable from</source>
        <translation>Por pagar desde</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 leads were given back, %2 with them.</source>
        <translation>Se devolvieron %1 leads y con ellos %2.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ConnectForm</name>
    <message>
        <source>&amp;Floor address</source>
        <translation>Dirección de la &amp;plataforma</translation>
    </message>
    <message>
        <source>A host name, or the whole address that you were given</source>
        <translation>Un nombre de equipo, o la dirección completa que le dieron</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;Correo</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>C&amp;ontraseña</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>Co&amp;nectar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Connect to a floor</source>
        <translation>Conectar a una plataforma</translation>
    </message>
    <message>
        <source>What is tried</source>
        <translation>Qué se prueba</translation>
    </message>
    <message>
        <source>Find the computer</source>
        <translation>Encontrar el equipo</translation>
    </message>
    <message>
        <source>Reach its port</source>
        <translation>Alcanzar su puerto</translation>
    </message>
    <message>
        <source>Encrypt the line</source>
        <translation>Cifrar la línea</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Comparar versiones</translation>
    </message>
    <message>
        <source>Compare clocks</source>
        <translation>Comparar relojes</translation>
    </message>
    <message>
        <source>Which floor? Type its address.</source>
        <translation>¿Qué plataforma? Escriba su dirección.</translation>
    </message>
    <message>
        <source>Type the e-mail that you signed up with.</source>
        <translation>Escriba el correo con el que se registró.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Escriba su contraseña.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Check the spelling with whoever gave you the address.</source>
        <translation>Compruebe la dirección con quien se la dio.</translation>
    </message>
    <message>
        <source>Is the computer on, and does a firewall or a VPN stand between?</source>
        <translation>¿Está encendido el equipo, y hay un cortafuegos o una VPN en medio?</translation>
    </message>
    <message>
        <source>The floor needs a certificate that this computer trusts; ask its operator.</source>
        <translation>La plataforma necesita un certificado en el que este equipo confíe; pregunte a su operador.</translation>
    </message>
    <message>
        <source>Check e-mail, password and Caps Lock.</source>
        <translation>Revise el correo, la contraseña y las mayúsculas.</translation>
    </message>
    <message>
        <source>Ask the floor&apos;s operator for an update, or update this program.</source>
        <translation>Pida una actualización al operador de la plataforma o actualice este programa.</translation>
    </message>
    <message>
        <source>Let this computer set its clock by the network.</source>
        <translation>Deje que este equipo ajuste su reloj por la red.</translation>
    </message>
    <message>
        <source>&amp;Keep it in this computer&apos;s keychain</source>
        <translation>&amp;Guardarla en el llavero de este equipo</translation>
    </message>
    <message>
        <source>No keychain here: the password is for this session only.</source>
        <translation>Aquí no hay llavero: la contraseña vale solo para esta sesión.</translation>
    </message>
    <message>
        <source>The floor does not take the password that the keychain has.</source>
        <translation>La plataforma no acepta la contraseña del llavero.</translation>
    </message>
    <message>
        <source>Type the new one: it takes the old one&apos;s place.</source>
        <translation>Escriba la nueva: ocupa el lugar de la anterior.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
</context>
<context>
    <name>leadfloor::Consent</name>
    <message>
        <source>Refund</source>
        <translation>Reembolso</translation>
    </message>
    <message>
        <source>Payout taken back</source>
        <translation>Pago anulado</translation>
    </message>
    <message>
        <source>Package of credits</source>
        <translation>Paquete de crédito</translation>
    </message>
    <message>
        <source>Coupon for credits</source>
        <translation>Cupón de crédito</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>Payout %1</source>
        <translation>Pago %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::ConsentDetail</name>
    <message>
        <source>Brokers pay %1 and get credits of %2.</source>
        <comment>a package</comment>
        <translation>Los brókeres pagan %1 y reciben %2 de crédito.</translation>
    </message>
    <message>
        <source>Brokers pay %1 and get credits of %2 and a bonus of %3.</source>
        <comment>a package</comment>
        <translation>Los brókeres pagan %1 y reciben %2 de crédito y %3 de bonificación.</translation>
    </message>
    <message numerus="yes">
        <source>Each use gives a bonus of %1, %Ln uses in all.</source>
        <comment>a coupon</comment>
        <translation>
            <numerusform>Cada uso da %1 de bonificación, %Ln uso en total.</numerusform>
            <numerusform>Cada uso da %1 de bonificación, %Ln usos en total.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each use gives a bonus of %1, as often as it is used.</source>
        <comment>a coupon</comment>
        <translation>Cada uso da %1 de bonificación, sin límite de usos.</translation>
    </message>
    <message numerus="yes">
        <source>A broker may use it %Ln times.</source>
        <comment>a coupon</comment>
        <translation>
            <numerusform>Un bróker puede usarlo %Ln vez.</numerusform>
            <numerusform>Un bróker puede usarlo %Ln veces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bonus ends after %Ln days.</source>
        <translation>
            <numerusform>La bonificación caduca tras %Ln día.</numerusform>
            <numerusform>La bonificación caduca tras %Ln días.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is offered from %1 to %2.</source>
        <comment>days</comment>
        <translation>Se ofrece del %1 al %2.</translation>
    </message>
    <message>
        <source>It is offered from %1 on.</source>
        <comment>a day</comment>
        <translation>Se ofrece desde el %1.</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Lo que espera</translation>
    </message>
    <message>
        <source>Choose a line to see what is asked for, and why.</source>
        <translation>Elija una línea para ver qué se pide, y por qué.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads of the order are given back.</source>
        <translation>
            <numerusform>Se devuelve %Ln lead del pedido.</numerusform>
            <numerusform>Se devuelven %Ln leads del pedido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines of the order are given back.</source>
        <translation>
            <numerusform>Se devuelve %Ln línea del pedido.</numerusform>
            <numerusform>Se devuelven %Ln líneas del pedido.</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole order is given back.</source>
        <translation>Se devuelve el pedido entero.</translation>
    </message>
    <message>
        <source>The money goes to where it came from, the leads go into quarantine.</source>
        <translation>El dinero vuelve a donde salió, los leads van a cuarentena.</translation>
    </message>
    <message>
        <source>The money did not arrive: the partner has it again, to be paid out anew.</source>
        <translation>El dinero no llegó: el socio lo tiene de nuevo, por pagar otra vez.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, object</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>For all brokers</source>
        <translation>Para todos los brókeres</translation>
    </message>
    <message>
        <source>You asked for it: another operator must consent. You may withdraw it.</source>
        <translation>Lo pidió usted: debe aprobarlo otro operador. Puede retirarlo.</translation>
    </message>
    <message>
        <source>Beyond %1 a second person must consent: you, if you agree.</source>
        <translation>Por encima de %1 debe aprobar una segunda persona: usted, si está de acuerdo.</translation>
    </message>
    <message>
        <source>Asked for by you</source>
        <translation>Pedido por usted</translation>
    </message>
    <message>
        <source>Asked for by %1</source>
        <translation>Pedido por %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::ConsentModel</name>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Object</source>
        <comment>an order, a payout, a package</comment>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De quién</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Pedido por</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>all brokers</source>
        <translation>todos los brókeres</translation>
    </message>
    <message>
        <source>none</source>
        <comment>reason</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
</context>
<context>
    <name>leadfloor::ConsentsPage</name>
    <message>
        <source>Approvals</source>
        <translation>Aprobaciones</translation>
    </message>
    <message>
        <source>What is asked for, beside the table</source>
        <translation>Lo que se pide, junto a la tabla</translation>
    </message>
    <message>
        <source>Nothing waits for a second operator</source>
        <translation>Nada espera a un segundo operador</translation>
    </message>
    <message>
        <source>Refunds and payouts taken back above the limit, packages and coupons come here by themselves.</source>
        <translation>Los reembolsos y pagos anulados por encima del límite, los paquetes y los cupones llegan aquí solos.</translation>
    </message>
    <message>
        <source>You asked for it: another operator must consent.</source>
        <translation>Lo pidió usted: debe aprobarlo otro operador.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>kind, amount</comment>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>%1, %2 of %3.</source>
        <comment>kind, amount, broker</comment>
        <translation>%1, %2 de %3.</translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>Aprobar %1</translation>
    </message>
    <message>
        <source>Withdraw %1</source>
        <translation>Retirar %1</translation>
    </message>
    <message>
        <source>Decline %1</source>
        <translation>Rechazar %1</translation>
    </message>
    <message>
        <source>It is done at once, in both your names.</source>
        <translation>Se hace al momento, en nombre de ambos.</translation>
    </message>
    <message>
        <source>Nothing is done.</source>
        <translation>No se hace nada.</translation>
    </message>
    <message>
        <source>&amp;Note, if there is one</source>
        <translation>&amp;Nota, si la hay</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, object</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is approved.</source>
        <translation>%1: aprobado.</translation>
    </message>
    <message>
        <source>%1 is withdrawn.</source>
        <translation>%1: retirado.</translation>
    </message>
    <message>
        <source>%1 is declined.</source>
        <translation>%1: rechazado.</translation>
    </message>
    <message>
        <source>It is done.</source>
        <translation>Está hecho.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>No se hizo nada.</translation>
    </message>
    <message>
        <source>By you. Nothing was done now.</source>
        <translation>Por usted. Ahora no se hizo nada.</translation>
    </message>
    <message>
        <source>Nothing was done now.</source>
        <translation>Ahora no se hizo nada.</translation>
    </message>
    <message>
        <source>By %1. Nothing was done now.</source>
        <translation>Por %1. Ahora no se hizo nada.</translation>
    </message>
    <message>
        <source>%1 was approved before.</source>
        <translation>%1: ya estaba aprobado.</translation>
    </message>
    <message>
        <source>%1 was declined before.</source>
        <translation>%1: ya estaba rechazado.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ContactCard</name>
    <message>
        <source>Choose a lead to see its contact.</source>
        <translation>Elija un lead para ver su contacto.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Copy the phone number</source>
        <translation>Copiar el teléfono</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>Escribir un correo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Close the preview</source>
        <translation>Cerrar la vista previa</translation>
    </message>
    <message>
        <source>Write to %1 with your e-mail program?</source>
        <translation>¿Escribir a %1 con su programa de correo?</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Name not supplied</source>
        <translation>Nombre no facilitado</translation>
    </message>
    <message>
        <source>No phone supplied</source>
        <translation>Sin teléfono</translation>
    </message>
    <message>
        <source>also %1</source>
        <translation>también %1</translation>
    </message>
    <message>
        <source>No e-mail address supplied</source>
        <translation>Sin correo electrónico</translation>
    </message>
    <message>
        <source>%1 old when bought</source>
        <comment>age of a lead</comment>
        <translation>%1 de antigüedad al comprar</translation>
    </message>
    <message>
        <source>delivered %1</source>
        <translation>entregado %1</translation>
    </message>
    <message>
        <source>Not supplied: %1</source>
        <translation>No facilitado: %1</translation>
    </message>
    <message>
        <source>Call %1 with your telephone program?</source>
        <translation>¿Llamar a %1 con su programa de teléfono?</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Llamar ahora</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Reembolsado</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Guardar nota</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Write a note ...</source>
        <translation>Escribir una nota ...</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Loading what has been done ...</source>
        <translation>Cargando lo que se ha hecho ...</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>moment, person</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Bought in order %1</source>
        <translation>Comprado en el pedido %1</translation>
    </message>
    <message>
        <source>Call again %1</source>
        <comment>moment</comment>
        <translation>Llamar de nuevo %1</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Asignado a %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Etiquetas: %1</translation>
    </message>
    <message>
        <source>%1 Call %2 all the same?</source>
        <comment>why not, number</comment>
        <translation>%1 ¿Llamar a %2 de todos modos?</translation>
    </message>
    <message>
        <source>Return ... (until %1)</source>
        <translation>Devolver ... (hasta %1)</translation>
    </message>
    <message>
        <source>Order %1, %2</source>
        <comment>number, price of the lead</comment>
        <translation>Pedido %1, %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::CountLine</name>
    <message>
        <source>%1 wanted</source>
        <comment>leads</comment>
        <translation>%1 pedidos</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>como máximo %1</translation>
    </message>
    <message>
        <source>%1 will do</source>
        <comment>leads</comment>
        <translation>%1 bastan</translation>
    </message>
    <message>
        <source>fewer will do</source>
        <translation>menos también vale</translation>
    </message>
    <message>
        <source>the rest by standing order</source>
        <translation>el resto por orden permanente</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a wish</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>in all</source>
        <comment>behind a sum of money</comment>
        <translation>en total</translation>
    </message>
    <message>
        <source>At least so many leads came since these rows were shown. Shows them.</source>
        <translation>Al menos tantos leads llegaron desde que se muestran estas filas. Los muestra.</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>leads</comment>
        <translation>de %1</translation>
    </message>
    <message numerus="yes">
        <source>of %1 leads</source>
        <translation>
            <numerusform>de %1 lead</numerusform>
            <numerusform>de %1 leads</numerusform>
        </translation>
    </message>
    <message>
        <source>lead</source>
        <comment>behind a 1</comment>
        <translation>lead</translation>
    </message>
    <message numerus="yes">
        <source>leads</source>
        <comment>behind a number</comment>
        <translation>
            <numerusform>lead</numerusform>
            <numerusform>leads</numerusform>
        </translation>
    </message>
    <message>
        <source>1 filter on</source>
        <translation>1 filtro activo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters on</source>
        <translation>
            <numerusform>%Ln filtro activo</numerusform>
            <numerusform>%Ln filtros activos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 off</source>
        <comment>filters</comment>
        <translation>%1, %2 desactivados</translation>
    </message>
    <message>
        <source>The table shows the first %1: narrow the filter.</source>
        <translation>La tabla muestra los primeros %1: acote el filtro.</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>leads</comment>
        <translation>%1 nuevos</translation>
    </message>
    <message>
        <source>1 new lead</source>
        <translation>1 lead nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%1 new leads</source>
        <translation>
            <numerusform>%1 lead nuevo</numerusform>
            <numerusform>%1 leads nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>count, of all, money</comment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>figures, what is wanted</comment>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::CouponField</name>
    <message>
        <source>Coupon</source>
        <translation>Cupón</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Code, if you have one</source>
        <translation>Código, si tiene uno</translation>
    </message>
    <message>
        <source>Asking the floor…</source>
        <translation>Preguntando a la plataforma…</translation>
    </message>
    <message>
        <source>The order goes on without it.</source>
        <translation>El pedido sigue sin él.</translation>
    </message>
    <message>
        <source>It takes %1 off this order.</source>
        <translation>Descuenta %1 de este pedido.</translation>
    </message>
</context>
<context>
    <name>leadfloor::CrashDialog</name>
    <message>
        <source>Crash report</source>
        <translation>Informe de fallo</translation>
    </message>
    <message>
        <source>Leadfloor ended unexpectedly</source>
        <translation>Leadfloor terminó inesperadamente</translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation>El informe completo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Save ...</source>
        <translation>Guardar ...</translation>
    </message>
    <message>
        <source>On %1. This is all that was written down: where the program was, versions, and the last lines of its log. It has no contacts and no passwords, and it is sent to nobody.</source>
        <translation>El %1. Esto es todo lo que se anotó: dónde estaba el programa, versiones y las últimas líneas de su registro. No tiene contactos ni contraseñas y no se envía a nadie.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more reports follow.</source>
        <translation>
            <numerusform>Sigue %Ln informe más.</numerusform>
            <numerusform>Siguen %Ln informes más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the crash report as</source>
        <translation>Guardar el informe de fallo como</translation>
    </message>
</context>
<context>
    <name>leadfloor::DecisionPage</name>
    <message>
        <source>Approve ...</source>
        <translation>Aprobar ...</translation>
    </message>
    <message>
        <source>Decline ...</source>
        <translation>Rechazar ...</translation>
    </message>
    <message>
        <source>A&amp;pprove it ...</source>
        <translation>A&amp;probarlo ...</translation>
    </message>
    <message>
        <source>&amp;Decline or withdraw it ...</source>
        <translation>&amp;Rechazarlo o retirarlo ...</translation>
    </message>
    <message>
        <source>1 waits for your consent</source>
        <translation>1 espera su aprobación</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait for your consent</source>
        <translation>
            <numerusform>%Ln espera su aprobación</numerusform>
            <numerusform>%Ln esperan su aprobación</numerusform>
        </translation>
    </message>
    <message>
        <source>1 of yours waits for another operator</source>
        <translation>1 de los suyos espera a otro operador</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of yours wait for another operator</source>
        <translation>
            <numerusform>%Ln de los suyos espera a otro operador</numerusform>
            <numerusform>%Ln de los suyos esperan a otro operador</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw ...</source>
        <translation>Retirar ...</translation>
    </message>
</context>
<context>
    <name>leadfloor::DeliveryDialog</name>
    <message>
        <source>What is new for</source>
        <translation>Lo que es nuevo para</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>A dónde</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Probar conexión</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Con qué frecuencia</translation>
    </message>
    <message>
        <source>On</source>
        <translation>El</translation>
    </message>
    <message>
        <source>At</source>
        <translation>A las</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Start delivering</source>
        <translation>Empezar a entregar</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Guardar cambios</translation>
    </message>
    <message>
        <source>New scheduled delivery</source>
        <translation>Nueva entrega programada</translation>
    </message>
    <message>
        <source>Change delivery %1</source>
        <translation>Cambiar la entrega %1</translation>
    </message>
    <message>
        <source>The floor&apos;s gateway exports what this target has not been given yet, each lead once, whether this program runs or not. What fails is tried again, eight times in all.</source>
        <translation>La pasarela exporta lo que este destino aún no ha recibido, cada contacto una vez, esté o no abierto este programa. Lo que falla se intenta de nuevo, ocho veces en total.</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>No llamar</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>SFTP server</source>
        <translation>Servidor SFTP</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Cada hora</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Cada semana</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>E-mail of a member of your team. Names, phones and addresses never go by mail: it says how many leads are new, and their ids. They stay new until somebody exports them.</source>
        <translation>Correo de un miembro de su equipo. Nombres, teléfonos y direcciones nunca van por correo: dice cuántos contactos son nuevos y sus identificadores. Siguen siendo nuevos hasta que alguien los exporte.</translation>
    </message>
    <message>
        <source>The name that the operator of the floor has given it in the gateway&apos;s file; passwords and keys stay there.</source>
        <translation>El nombre que el operador le ha dado en el archivo de la pasarela; las contraseñas y claves se quedan allí.</translation>
    </message>
    <message>
        <source>minutes past the hour</source>
        <translation>minutos después de la hora</translation>
    </message>
    <message>
        <source>Say whose mailbox.</source>
        <translation>Diga de quién es el buzón.</translation>
    </message>
    <message>
        <source>Say which destination.</source>
        <translation>Diga qué destino.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Esto no es una dirección de correo.</translation>
    </message>
    <message>
        <source>The gateway tries it ...</source>
        <translation>La pasarela lo está probando ...</translation>
    </message>
    <message>
        <source>The gateway has not answered.</source>
        <translation>La pasarela no ha respondido.</translation>
    </message>
    <message>
        <source>Ask the operator whether one runs that has destinations.</source>
        <translation>Pregunte al operador si hay una en marcha que tenga destinos.</translation>
    </message>
    <message>
        <source>A test mail is on its way.</source>
        <translation>Un correo de prueba está en camino.</translation>
    </message>
    <message>
        <source>It can be reached; a file can be put there.</source>
        <translation>Se puede alcanzar y se puede dejar un archivo allí.</translation>
    </message>
    <message>
        <source>It cannot be reached.</source>
        <translation>No se puede alcanzar.</translation>
    </message>
</context>
<context>
    <name>leadfloor::DeliveryModel</name>
    <message>
        <source>None yet</source>
        <translation>Ninguna aún</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Nothing was new</source>
        <translation>No había nada nuevo</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonado</translation>
    </message>
    <message>
        <source>Is tried again</source>
        <translation>Se reintenta</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Próxima</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Última vez</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Qué falló</translation>
    </message>
    <message>
        <source>Who reads its mails has left the team.</source>
        <translation>Quien lee sus correos ha dejado el equipo.</translation>
    </message>
    <message>
        <source>Whose it was has left the team. Whoever resumes it takes it over.</source>
        <translation>Su dueño ha dejado el equipo. Quien la reanude se hace cargo de ella.</translation>
    </message>
</context>
<context>
    <name>leadfloor::DeliveryPanel</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Ejecutar ahora</translation>
    </message>
    <message>
        <source>Scheduled deliveries</source>
        <translation>Entregas programadas</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>The floor&apos;s gateway can take what is new to a folder or an SFTP server by itself.</source>
        <translation>La pasarela puede llevar por sí sola lo nuevo a una carpeta o a un servidor SFTP.</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>Cambiar ...</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>New delivery ...</source>
        <translation>Nueva entrega ...</translation>
    </message>
    <message>
        <source>Delete delivery %1 for %2, with its log?</source>
        <translation>¿Eliminar la entrega %1 para %2, con su registro?</translation>
    </message>
    <message>
        <source>Files that have arrived stay where they are.</source>
        <translation>Los archivos que han llegado se quedan donde están.</translation>
    </message>
</context>
<context>
    <name>leadfloor::DeskDiagnostics</name>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Registro</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>&amp;Diagnóstico</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Job %1</source>
        <translation>Tarea %1</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Plataforma</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>no floor is open</source>
        <translation>no hay plataforma abierta</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demostración</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
</context>
<context>
    <name>leadfloor::DeskNews</name>
    <message>
        <source>An adjustment of credits waits for your consent.</source>
        <translation>Un ajuste de crédito espera su aprobación.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln adjustments of credits wait for your consent.</source>
        <translation>
            <numerusform>%Ln ajuste de crédito espera su aprobación.</numerusform>
            <numerusform>%Ln ajustes de crédito esperan su aprobación.</numerusform>
        </translation>
    </message>
    <message>
        <source>A return waits for a decision.</source>
        <translation>Una devolución espera una decisión.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln returns wait for a decision.</source>
        <translation>
            <numerusform>%Ln devolución espera una decisión.</numerusform>
            <numerusform>%Ln devoluciones esperan una decisión.</numerusform>
        </translation>
    </message>
    <message>
        <source>A card payment wants a look.</source>
        <translation>Un pago con tarjeta pide revisión.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings of card payments want a look.</source>
        <translation>
            <numerusform>%Ln hallazgo de pagos con tarjeta pide revisión.</numerusform>
            <numerusform>%Ln hallazgos de pagos con tarjeta piden revisión.</numerusform>
        </translation>
    </message>
    <message>
        <source>A letter could not be sent.</source>
        <translation>No se pudo enviar una carta.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letters could not be sent.</source>
        <translation>
            <numerusform>No se pudo enviar %Ln carta.</numerusform>
            <numerusform>No se pudieron enviar %Ln cartas.</numerusform>
        </translation>
    </message>
    <message>
        <source>A refund, payout or gift waits for your approval.</source>
        <translation>Un reembolso, pago o regalo espera su aprobación.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln refunds, payouts or gifts wait for your approval.</source>
        <translation>
            <numerusform>%Ln reembolso, pago o regalo espera su aprobación.</numerusform>
            <numerusform>%Ln reembolsos, pagos o regalos esperan su aprobación.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::DeskWork</name>
    <message>
        <source>A payment needs a decision</source>
        <translation>Un pago necesita una decisión</translation>
    </message>
    <message>
        <source>Its amount or currency is not the order&apos;s, or it was paid twice. Nothing was delivered for it: give it back, or credit it.</source>
        <translation>Su importe o moneda no son los del pedido, o se pagó dos veces. No se entregó nada por él: devuélvalo o abónelo.</translation>
    </message>
    <message>
        <source>An event was set aside</source>
        <translation>Un evento se apartó</translation>
    </message>
    <message>
        <source>A payment was told twice, with other amounts</source>
        <translation>Un pago se comunicó dos veces, con importes distintos</translation>
    </message>
    <message>
        <source>The first telling holds. Compare it with the provider&apos;s page of this payment.</source>
        <translation>Vale la primera. Compárelo con la página del proveedor de este pago.</translation>
    </message>
    <message>
        <source>A refund failed</source>
        <translation>Un reembolso falló</translation>
    </message>
    <message>
        <source>The card did not take the money back. Pay it in another way, or credit the wallet by an adjustment.</source>
        <translation>La tarjeta no aceptó el dinero. Páguelo de otra manera o abone el monedero con un ajuste.</translation>
    </message>
    <message>
        <source>A refund that nobody asked for here</source>
        <translation>Un reembolso que nadie pidió aquí</translation>
    </message>
    <message>
        <source>It was made on the provider&apos;s pages, and is booked. Take the leads back by a return if they were given.</source>
        <translation>Se hizo en las páginas del proveedor y está anotado. Recupere los leads con una devolución si se entregaron.</translation>
    </message>
    <message>
        <source>No payment page could be made</source>
        <translation>No se pudo crear la página de pago</translation>
    </message>
    <message>
        <source>The provider refused it. The reason beside it says which setting to look at.</source>
        <translation>El proveedor la rechazó. El motivo dice qué ajuste mirar.</translation>
    </message>
    <message>
        <source>Credits of a refunded top-up were spent</source>
        <translation>Se gastó crédito de una recarga reembolsada</translation>
    </message>
    <message>
        <source>They are owed. leadfloorctl topup collect takes them once the wallet has them, or forgives them.</source>
        <translation>Se deben. leadfloorctl topup collect los cobra cuando el monedero los tenga, o los perdona.</translation>
    </message>
    <message>
        <source>Credits of a payment that went back were spent</source>
        <translation>Se gastaron créditos de un pago devuelto</translation>
    </message>
    <message>
        <source>A refund made at the provider failed</source>
        <translation>Falló un reembolso hecho en el proveedor</translation>
    </message>
    <message>
        <source>The money is at the provider again. Give it back in another way, or credit the wallet by an adjustment.</source>
        <translation>El dinero vuelve a estar en el proveedor. Devuélvalo de otra forma o abónelo en el monedero con un ajuste.</translation>
    </message>
    <message>
        <source>An event had been missed</source>
        <translation>Se había perdido un evento</translation>
    </message>
    <message>
        <source>It was found by the comparison with the provider&apos;s list, and has had its effect.</source>
        <translation>Se encontró al comparar con la lista del proveedor, y ya tuvo su efecto.</translation>
    </message>
    <message>
        <source>An event that the provider does not know</source>
        <translation>Un evento que el proveedor no conoce</translation>
    </message>
    <message>
        <source>Somebody may know the secret of the webhook: look at it, and change the secret.</source>
        <translation>Alguien puede conocer el secreto del webhook: mírelo y cambie el secreto.</translation>
    </message>
    <message>
        <source>An event differs from the provider&apos;s</source>
        <translation>Un evento difiere del proveedor</translation>
    </message>
    <message>
        <source>Compare it with the provider&apos;s page; what was booked stands below.</source>
        <translation>Compárelo con la página del proveedor; lo anotado figura abajo.</translation>
    </message>
    <message>
        <source>A payment is disputed</source>
        <translation>Un pago está en disputa</translation>
    </message>
    <message>
        <source>Answer it on the provider&apos;s pages. What is lost is booked by itself.</source>
        <translation>Responda en las páginas del proveedor. Lo que se pierda se anota por sí solo.</translation>
    </message>
    <message>
        <source>Look at it, and close it with a note.</source>
        <translation>Mírelo y ciérrelo con una nota.</translation>
    </message>
    <message>
        <source>Purchase complete</source>
        <translation>Compra completa</translation>
    </message>
    <message>
        <source>Credits arrived</source>
        <translation>Llegó crédito</translation>
    </message>
    <message>
        <source>Balance is low</source>
        <translation>Saldo bajo</translation>
    </message>
    <message>
        <source>Hold about to end</source>
        <translation>Reserva a punto de terminar</translation>
    </message>
    <message>
        <source>Return decided</source>
        <translation>Devolución decidida</translation>
    </message>
    <message>
        <source>Money goes back to the card</source>
        <translation>El dinero vuelve a la tarjeta</translation>
    </message>
    <message>
        <source>Card money in the wallet</source>
        <translation>Dinero de la tarjeta en el monedero</translation>
    </message>
    <message>
        <source>Card payment under review</source>
        <translation>Pago con tarjeta en revisión</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Apartada</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>A payment that the provider does not know</source>
        <translation>Un pago que el proveedor no conoce</translation>
    </message>
    <message>
        <source>Compare it with the provider&apos;s page of its payments. If money never came, take the leads or credits back.</source>
        <translation>Compárelo con la página de pagos del proveedor. Si el dinero nunca llegó, recupere los leads o el crédito.</translation>
    </message>
    <message>
        <source>A payment differs from the provider&apos;s</source>
        <translation>Un pago difiere del proveedor</translation>
    </message>
    <message>
        <source>Refunds differ from the provider&apos;s</source>
        <translation>Los reembolsos difieren del proveedor</translation>
    </message>
    <message>
        <source>Compare them with the provider&apos;s page; what was booked stands below.</source>
        <translation>Compárelos con la página del proveedor; lo anotado figura abajo.</translation>
    </message>
    <message>
        <source>A payment is not in the books</source>
        <translation>Un pago no está en los libros</translation>
    </message>
    <message>
        <source>The provider has money that no order of this floor asked for. Find out on its pages whose it is, and give it back there.</source>
        <translation>El proveedor tiene dinero que ningún pedido de esta plataforma pidió. Averigüe en sus páginas de quién es y devuélvalo allí.</translation>
    </message>
    <message>
        <source>Delivery given up</source>
        <translation>Entrega abandonada</translation>
    </message>
    <message>
        <source>Delivery paused</source>
        <translation>Entrega en pausa</translation>
    </message>
    <message>
        <source>It is signed, but not of this floor or mode, or it cannot be read. Nothing happened by it. Look at the provider&apos;s settings of the webhook.</source>
        <translation>Está firmado, pero no es de esta plataforma o de este modo, o no se puede leer. No causó nada. Mire los ajustes del webhook en el proveedor.</translation>
    </message>
    <message>
        <source>The bank took back money that the wallet had got. What was left of it is taken, the rest is owed. leadfloorctl events collect takes it once the wallet has it, or forgives it.</source>
        <translation>El banco recuperó dinero que estaba en el monedero. Lo que quedaba se ha retirado; el resto se debe. leadfloorctl events collect lo cobra cuando el monedero lo tenga, o lo perdona.</translation>
    </message>
    <message>
        <source>Credits taken</source>
        <translation>Crédito retirado</translation>
    </message>
</context>
<context>
    <name>leadfloor::Desktop</name>
    <message>
        <source>That is not the password that this floor was opened with.</source>
        <translation>No es la contraseña con la que se abrió esta plataforma.</translation>
    </message>
    <message>
        <source>If it was changed meanwhile, sign out and in again.</source>
        <translation>Si se cambió entretanto, cierre la sesión e iníciela de nuevo.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>The keychain has not taken the password: it is for this session only.</source>
        <translation>El llavero no aceptó la contraseña: vale solo para esta sesión.</translation>
    </message>
    <message>
        <source>The offline store was closed by the lock.</source>
        <translation>El bloqueo cerró el almacén sin conexión.</translation>
    </message>
    <message>
        <source>The floor cannot be reached.</source>
        <translation>No se puede acceder a la plataforma.</translation>
    </message>
    <message>
        <source>The leads that you keep on this computer can be opened without it.</source>
        <translation>Los contactos que guarda en este ordenador pueden abrirse sin ella.</translation>
    </message>
    <message>
        <source>Open offline store</source>
        <translation>Abrir el almacén sin conexión</translation>
    </message>
    <message>
        <source>%1 cannot be taken before the floor answers.</source>
        <translation>%1 no se puede aceptar antes de que la plataforma responda.</translation>
    </message>
    <message>
        <source>Drop it again when the window is connected.</source>
        <translation>Suéltelo de nuevo cuando la ventana esté conectada.</translation>
    </message>
    <message>
        <source>%1 cannot be taken offline.</source>
        <translation>%1 no se puede aceptar sin conexión.</translation>
    </message>
    <message>
        <source>Sign in to the floor, then drop it again.</source>
        <translation>Inicie sesión en la plataforma y suéltelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 is for a floor, and none is open.</source>
        <translation>%1 es para una plataforma y no hay ninguna abierta.</translation>
    </message>
    <message>
        <source>Sign in to one, then drop it again.</source>
        <translation>Inicie sesión en una y suéltelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>leadfloor::DetailPane</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>leadfloor::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Log ...</source>
        <translation>Registro ...</translation>
    </message>
    <message>
        <source>Save bundle ...</source>
        <translation>Guardar paquete ...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Files of the bundle</source>
        <translation>Archivos del paquete</translation>
    </message>
    <message>
        <source>Contents of the file</source>
        <translation>Contenido del archivo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Save as ...</source>
        <translation>Guardar como ...</translation>
    </message>
    <message>
        <source>This is everything that the file will hold. Nothing is sent: you choose where it goes, and whom you give it to.</source>
        <translation>Esto es todo lo que contendrá el archivo. No se envía nada: usted elige adónde va y a quién se lo da.</translation>
    </message>
    <message>
        <source>Contents of the bundle</source>
        <translation>Contenido del paquete</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file, size</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Save the bundle as</source>
        <translation>Guardar el paquete como</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
</context>
<context>
    <name>leadfloor::DialogFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>leadfloor::DoNotCallChoice</name>
    <message>
        <source>Do not call</source>
        <translation>No llamar</translation>
    </message>
    <message>
        <source>Export all, with a stamp</source>
        <translation>Exportar todo, con sello</translation>
    </message>
    <message>
        <source>Leave unchecked numbers out</source>
        <translation>Omitir números sin comprobar</translation>
    </message>
    <message>
        <source>Who is left out stays new for the next time.</source>
        <translation>Quien se omite sigue siendo nuevo para la próxima vez.</translation>
    </message>
    <message>
        <source>checked within %1 days</source>
        <translation>comprobado en los últimos %1 días</translation>
    </message>
    <message>
        <source>checked as lately as this floor wants</source>
        <translation>comprobado dentro del plazo que pide esta plataforma</translation>
    </message>
    <message>
        <source>The manifest says how many numbers were not %1, and how many are on your lists.</source>
        <translation>El manifiesto dice de cuántos números no se ha %1, y cuántos están en sus listas.</translation>
    </message>
    <message>
        <source>Left out is whoever has no number that was %1, or is on one of your lists.</source>
        <translation>Se deja fuera a quien no tiene ningún número %1, o está en una de sus listas.</translation>
    </message>
</context>
<context>
    <name>leadfloor::DonePage</name>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>The file needs a name.</source>
        <translation>El archivo necesita un nombre.</translation>
    </message>
    <message>
        <source>The contacts come when the order is paid.</source>
        <translation>Los contactos llegan cuando se pague el pedido.</translation>
    </message>
    <message>
        <source>The contacts are not all here yet.</source>
        <translation>Aún no están todos los contactos.</translation>
    </message>
    <message>
        <source>Cancel export</source>
        <translation>Cancelar exportación</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>CSV for spreadsheets</source>
        <translation>CSV para hojas de cálculo</translation>
    </message>
    <message>
        <source>CSV for machines, raw values</source>
        <translation>CSV para máquinas, valores en bruto</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Como</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progreso de la exportación</translation>
    </message>
    <message>
        <source>Receipt of order %1</source>
        <translation>Recibo del pedido %1</translation>
    </message>
    <message>
        <source>%1 asked for; %2</source>
        <translation>%1 pedidos; %2</translation>
    </message>
    <message>
        <source>Standing order %1 buys the other %2 as they come.</source>
        <translation>La orden permanente %1 compra los otros %2 según llegan.</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>Precio de lista</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>To be paid by invoice until</source>
        <translation>A pagar por factura hasta</translation>
    </message>
    <message>
        <source>Left in the wallet</source>
        <translation>Queda en el monedero</translation>
    </message>
    <message>
        <source>Ordered %1 for %2.</source>
        <comment>22 leads, $176.00</comment>
        <translation>Pedidos %1 por %2.</translation>
    </message>
    <message>
        <source>Bought %1 for %2.</source>
        <comment>22 leads, $176.00</comment>
        <translation>Comprados %1 por %2.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>delivered, all</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>All contacts are here; you find them in My leads.</source>
        <translation>Todos los contactos están aquí; los encuentra en Mis leads.</translation>
    </message>
    <message>
        <source>They are kept for you. The contacts come when the operator has booked your payment; Orders shows the time that is left, and lets you pay from credits instead.</source>
        <translation>Se guardan para usted. Los contactos llegan cuando el operador anote su pago; Pedidos muestra el tiempo que queda y le deja pagar con créditos.</translation>
    </message>
    <message>
        <source>Delivery was interrupted at %1 and goes on by itself.</source>
        <translation>La entrega se interrumpió en %1 y continúa sola.</translation>
    </message>
    <message>
        <source>The leads are yours; the floor delivers them later by itself.</source>
        <translation>Los leads son suyos; la plataforma los entrega después por sí sola.</translation>
    </message>
    <message>
        <source>Delivering %1.</source>
        <translation>Entregando %1.</translation>
    </message>
    <message>
        <source>This file exists; it will be replaced.</source>
        <translation>Este archivo existe; se reemplazará.</translation>
    </message>
    <message>
        <source>Export leads</source>
        <translation>Exportar leads</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 columns.</source>
        <translation>%1 columnas.</translation>
    </message>
    <message>
        <source>%1 cells were made safe for spreadsheets; the manifest lists them.</source>
        <translation>%1 celdas se hicieron seguras para hojas de cálculo; el manifiesto las enumera.</translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>%1 escritos en %2.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Export cancelled; no file was written.</source>
        <translation>Exportación cancelada; no se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>And %1 more; the receipt names all.</source>
        <translation>Y %1 más; el recibo los nombra todos.</translation>
    </message>
</context>
<context>
    <name>leadfloor::EarningsPage</name>
    <message>
        <source>Earnings</source>
        <translation>Ganancias</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>Por pagar</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>Arrastrado</translation>
    </message>
    <message>
        <source>Which sold lines</source>
        <translation>Qué líneas vendidas</translation>
    </message>
    <message>
        <source>All sold lines</source>
        <translation>Todas las ventas</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Nothing sold is in this state</source>
        <translation>Ninguna venta está en este estado</translation>
    </message>
    <message>
        <source>Choose another above the table.</source>
        <translation>Elija otro encima de la tabla.</translation>
    </message>
    <message>
        <source>Nothing has been sold yet</source>
        <translation>Aún no se ha vendido nada</translation>
    </message>
    <message>
        <source>What brokers buy of your files appears here at once, with your commission.</source>
        <translation>Lo que los corredores compran de sus archivos aparece aquí al momento, con su comisión.</translation>
    </message>
    <message>
        <source>Go to Upload</source>
        <translation>Ir a Subir</translation>
    </message>
    <message>
        <source>the next until %1</source>
        <translation>lo próximo hasta el %1</translation>
    </message>
    <message>
        <source>until returns are over</source>
        <translation>hasta que acaben las devoluciones</translation>
    </message>
    <message>
        <source>%1 will be taken off: given back</source>
        <translation>se descontarán %1: devueltos</translation>
    </message>
    <message>
        <source>paid out from %1 on</source>
        <translation>se paga desde %1</translation>
    </message>
    <message>
        <source>goes out with the next payout</source>
        <translation>sale con el próximo pago</translation>
    </message>
    <message>
        <source>%1 on its way</source>
        <translation>%1 en camino</translation>
    </message>
    <message>
        <source>all payouts</source>
        <translation>todos los pagos</translation>
    </message>
    <message>
        <source>less than a cent, counts next time</source>
        <translation>menos de un céntimo, cuenta la próxima vez</translation>
    </message>
    <message>
        <source>Today&apos;s rate: base %1, sold within a week %2 more</source>
        <translation>Tasa de hoy: base %1, vendido en una semana %2 más</translation>
    </message>
    <message>
        <source>verified %1 of %2 leads: %3 more</source>
        <translation>%1 de %2 leads verificados: %3 más</translation>
    </message>
    <message>
        <source>no verified leads yet</source>
        <translation>aún sin leads verificados</translation>
    </message>
    <message>
        <source>%1 uploaded last month: %2 more</source>
        <translation>%1 subidos el mes pasado: %2 más</translation>
    </message>
    <message>
        <source>your bonus %1</source>
        <translation>su bono %1</translation>
    </message>
    <message>
        <source>%1; at most %2.</source>
        <translation>%1; como máximo %2.</translation>
    </message>
</context>
<context>
    <name>leadfloor::EmptyState</name>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>leadfloor::ErrorDetails</name>
    <message>
        <source>Error: %1</source>
        <translation>Error: %1</translation>
    </message>
    <message>
        <source>What happened: %1</source>
        <translation>Qué ocurrió: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Qué hacer: %1</translation>
    </message>
    <message>
        <source>Where: %1</source>
        <translation>Dónde: %1</translation>
    </message>
    <message>
        <source>The program&apos;s own words: %1</source>
        <translation>Palabras del propio programa: %1</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>Cuándo: %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportDesk</name>
    <message>
        <source>Export: %1</source>
        <comment>what</comment>
        <translation>Exportación: %1</translation>
    </message>
    <message>
        <source>%1 leads written to %2</source>
        <translation>%1 leads escritos en %2</translation>
    </message>
    <message>
        <source>The export into %1 failed</source>
        <translation>La exportación a %1 falló</translation>
    </message>
    <message>
        <source>No file was written</source>
        <translation>No se escribió ningún archivo</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportDialog</name>
    <message>
        <source>What to export</source>
        <translation>Qué exportar</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Forma del archivo</translation>
    </message>
    <message>
        <source>Start with a byte order mark, so that Excel reads accents right</source>
        <translation>Empezar con una marca de orden de bytes, para que Excel lea bien los acentos</translation>
    </message>
    <message>
        <source>Export leads</source>
        <translation>Exportar leads</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>all its delivered leads</source>
        <translation>todos sus leads entregados</translation>
    </message>
    <message>
        <source>This view</source>
        <translation>Esta vista</translation>
    </message>
    <message>
        <source>what the search finds in order %1</source>
        <translation>lo que la búsqueda encuentra en el pedido %1</translation>
    </message>
    <message>
        <source>what the search finds</source>
        <translation>lo que la búsqueda encuentra</translation>
    </message>
    <message>
        <source>All delivered leads</source>
        <translation>Todos los leads entregados</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>Browse ...</source>
        <translation>Examinar ...</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>lead</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>leads</translation>
    </message>
    <message>
        <source>Raw values: do not open this file in a spreadsheet.</source>
        <translation>Valores en bruto: no abra este archivo en una hoja de cálculo.</translation>
    </message>
    <message>
        <source>A name that starts with = could run as a formula there. The file says “.raw.” in its name.</source>
        <translation>Un nombre que empieza con = podría ejecutarse allí como fórmula. El nombre del archivo dice “.raw.”.</translation>
    </message>
    <message>
        <source>Safe to open: no cell can run as a formula.</source>
        <translation>Seguro de abrir: ninguna celda puede ejecutarse como fórmula.</translation>
    </message>
    <message>
        <source>What had to be changed is listed beside the file. Excel drops the zeros of ZIP codes when a file is opened by a double click: import it as text.</source>
        <translation>Lo que hubo que cambiar se enumera junto al archivo. Excel quita los ceros de los códigos postales al abrir con doble clic: impórtelo como texto.</translation>
    </message>
    <message>
        <source>The file that is there now will be replaced.</source>
        <translation>El archivo que hay ahora se reemplazará.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export 1 lead</source>
        <translation>Exportar 1 lead</translation>
    </message>
    <message>
        <source>Export %1 leads</source>
        <translation>Exportar %1 leads</translation>
    </message>
    <message>
        <source>Run in background</source>
        <translation>Seguir en segundo plano</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Export leads into</source>
        <translation>Exportar leads a</translation>
    </message>
    <message>
        <source>Another export is writing this file.</source>
        <translation>Otra exportación está escribiendo este archivo.</translation>
    </message>
    <message>
        <source>Selected leads</source>
        <translation>Leads seleccionados</translation>
    </message>
    <message numerus="yes">
        <source>the %Ln that are selected</source>
        <translation>
            <numerusform>el seleccionado (%Ln)</numerusform>
            <numerusform>los %Ln seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns ...</source>
        <translation>Columnas ...</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Libro (XLSX)</translation>
    </message>
    <message>
        <source>CSV for spreadsheets</source>
        <translation>CSV para hojas de cálculo</translation>
    </message>
    <message>
        <source>CSV for programs</source>
        <translation>CSV para programas</translation>
    </message>
    <message>
        <source>For which program</source>
        <translation>Para qué programa</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>Usar estas columnas</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Columnas del archivo</translation>
    </message>
    <message>
        <source>New for %1</source>
        <translation>Nuevos para %1</translation>
    </message>
    <message>
        <source>delivered since %1</source>
        <translation>entregados desde %1</translation>
    </message>
    <message>
        <source>all, as it has been given nothing yet</source>
        <translation>todos, pues aún no ha recibido ninguno</translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns ...</source>
        <translation>
            <numerusform>%Ln columna ...</numerusform>
            <numerusform>%Ln columnas ...</numerusform>
        </translation>
    </message>
    <message>
        <source>Cells with types: phones and ZIP codes keep their zeros.</source>
        <translation>Celdas con tipos: los teléfonos y códigos postales conservan sus ceros.</translation>
    </message>
    <message>
        <source>Amounts are numbers, dates are dates, nothing is a formula.</source>
        <translation>Los importes son números, las fechas son fechas, nada es una fórmula.</translation>
    </message>
    <message>
        <source>Files of leads (*.csv *.xlsx *.txt);;All files (*)</source>
        <translation>Archivos de leads (*.csv *.xlsx *.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>No llamar</translation>
    </message>
    <message>
        <source>Generic, columns as shown</source>
        <translation>Genérico, columnas como se muestran</translation>
    </message>
    <message numerus="yes">
        <source>of the last %Ln days</source>
        <translation>
            <numerusform>del último %Ln día</numerusform>
            <numerusform>de los últimos %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>of the last day</source>
        <translation>del último día</translation>
    </message>
    <message>
        <source>that the floor still exports</source>
        <translation>que la plataforma todavía exporta</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportFieldModel</name>
    <message>
        <source>As it is</source>
        <translation>Tal cual</translation>
    </message>
    <message>
        <source>All digits</source>
        <translation>Todas las cifras</translation>
    </message>
    <message>
        <source>Digits without +1</source>
        <translation>Cifras sin +1</translation>
    </message>
    <message>
        <source>Digits without country code</source>
        <translation>Cifras sin prefijo de país</translation>
    </message>
    <message>
        <source>Country code</source>
        <translation>Prefijo de país</translation>
    </message>
    <message>
        <source>With + and country code</source>
        <translation>Con + y prefijo de país</translation>
    </message>
    <message>
        <source>Year-month-day</source>
        <translation>Año-mes-día</translation>
    </message>
    <message>
        <source>Month/day/year</source>
        <translation>Mes/día/año</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>Columna en el archivo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Else this text</source>
        <translation>Si no, este texto</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Máximo</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportFieldsEditor</name>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>Quitar la columna</translation>
    </message>
    <message>
        <source>Save for the team</source>
        <translation>Guardar para el equipo</translation>
    </message>
    <message>
        <source>The first 20 leads as the file will have them</source>
        <translation>Los primeros 20 leads como los tendrá el archivo</translation>
    </message>
    <message>
        <source>Name, e.g. Dialler</source>
        <translation>Nombre, p. ej. Marcador</translation>
    </message>
    <message>
        <source>Name of the target</source>
        <translation>Nombre del destino</translation>
    </message>
    <message>
        <source>The first leads as the file will have them</source>
        <translation>Los primeros leads como los tendrá el archivo</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Columnas del archivo</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Añadir una columna</translation>
    </message>
    <message>
        <source>only the text</source>
        <translation>solo el texto</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>&amp;Name in the file</source>
        <translation>&amp;Nombre en el archivo</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>&amp;Written</source>
        <translation>&amp;Escrito</translation>
    </message>
    <message>
        <source>E&amp;lse this text</source>
        <translation>Si no, este te&amp;xto</translation>
    </message>
    <message>
        <source>Long&amp;est</source>
        <translation>&amp;Máximo</translation>
    </message>
    <message>
        <source>Saved as %1. The team finds it in the list of targets.</source>
        <translation>Guardado como %1. El equipo lo encuentra en la lista de destinos.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportLogDialog</name>
    <message>
        <source>Older ones</source>
        <translation>Anteriores</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Log of exports</source>
        <translation>Registro de exportaciones</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Ordenador</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Offline, told %1</source>
        <translation>Sin conexión, comunicada %1</translation>
    </message>
    <message>
        <source>The floor writes down every export: who made it, when, of what, in which form, and from which computer. One that was made from an offline store is written down when the floor is reached again.</source>
        <translation>La plataforma anota cada exportación: quién la hizo, cuándo, de qué, en qué formato y desde qué ordenador. La que se hizo desde un almacén sin conexión se anota cuando se vuelve a alcanzar la plataforma.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Asking the floor ...</source>
        <translation>Preguntando a la plataforma ...</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Nothing has been exported yet.</source>
        <translation>Todavía no se ha exportado nada.</translation>
    </message>
    <message>
        <source>Delivered by the floor</source>
        <translation>Entregada por la plataforma</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Sin terminar</translation>
    </message>
    <message>
        <source>The log is on the clipboard.</source>
        <translation>El registro está en el portapapeles.</translation>
    </message>
    <message>
        <source>1 export</source>
        <translation>1 exportación</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exports</source>
        <translation>
            <numerusform>%Ln exportación</numerusform>
            <numerusform>%Ln exportaciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportModel</name>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Cancelando</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Search in order %1</source>
        <translation>Búsqueda en el pedido %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>Search in all delivered leads</source>
        <translation>Búsqueda en todos los leads entregados</translation>
    </message>
    <message>
        <source>All delivered leads</source>
        <translation>Todos los leads entregados</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Made inert</source>
        <translation>Neutralizadas</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Empezó</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Running, %1 %</source>
        <translation>En curso, %1 %</translation>
    </message>
    <message>
        <source>New for %1</source>
        <translation>Nuevos para %1</translation>
    </message>
    <message>
        <source>Copy on a computer</source>
        <translation>Copia en un ordenador</translation>
    </message>
    <message>
        <source>Offline store</source>
        <translation>Almacén sin conexión</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Libro (XLSX)</translation>
    </message>
    <message>
        <source>CSV for programs</source>
        <translation>CSV para programas</translation>
    </message>
    <message>
        <source>CSV for spreadsheets</source>
        <translation>CSV para hojas de cálculo</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportTarget</name>
    <message>
        <source>Say where the file should go.</source>
        <translation>Diga dónde debe ir el archivo.</translation>
    </message>
    <message>
        <source>Say the whole path, with its folder.</source>
        <translation>Diga la ruta completa, con su carpeta.</translation>
    </message>
    <message>
        <source>This is a folder; add a file name.</source>
        <translation>Es una carpeta; añada un nombre de archivo.</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>Esta carpeta no existe.</translation>
    </message>
    <message>
        <source>You may not write there.</source>
        <translation>No puede escribir ahí.</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 por segundo</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>quedan %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>quedan %1 min</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportView</name>
    <message>
        <source>Cancel export</source>
        <translation>Cancelar exportación</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Made inert</source>
        <translation>Neutralizadas</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifiesto</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>Copiar SHA-256</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>Exportar otra vez</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progreso de la exportación</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>La exportación se canceló; no se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>The older file at this place is unchanged.</source>
        <translation>El archivo anterior de este lugar no ha cambiado.</translation>
    </message>
    <message>
        <source>%1 of %2 leads</source>
        <translation>%1 de %2 leads</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 leads</translation>
    </message>
    <message>
        <source>cancelling ...</source>
        <translation>cancelando ...</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 filas, %2 columnas</translation>
    </message>
    <message>
        <source>no cell</source>
        <translation>ninguna celda</translation>
    </message>
    <message>
        <source>1 cell, named in the manifest</source>
        <translation>1 celda, nombrada en el manifiesto</translation>
    </message>
    <message>
        <source>%1 cells, listed in the manifest</source>
        <translation>%1 celdas, enumeradas en el manifiesto</translation>
    </message>
    <message>
        <source>nothing: raw values, not for spreadsheets</source>
        <translation>nada: valores en bruto, no para hojas de cálculo</translation>
    </message>
    <message>
        <source>The file has %1 of %2 leads.</source>
        <translation>El archivo tiene %1 de %2 leads.</translation>
    </message>
    <message>
        <source>No program on this computer shows the folder.</source>
        <translation>Ningún programa de este equipo muestra la carpeta.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>No answer to Cancel yet.</source>
        <translation>Aún no hay respuesta a Cancelar.</translation>
    </message>
    <message>
        <source>Disconnect cuts the line: the export ends without a file, and the line comes back by itself.</source>
        <translation>Desconectar corta la línea: la exportación termina sin archivo y la línea vuelve por sí sola.</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>No llamar</translation>
    </message>
    <message>
        <source>only numbers checked within %1 days</source>
        <translation>solo números comprobados en %1 días</translation>
    </message>
    <message>
        <source>no number was checked</source>
        <translation>no se comprobó ningún número</translation>
    </message>
    <message>
        <source>every number was checked within %1 days</source>
        <translation>todos los números se comprobaron en %1 días</translation>
    </message>
    <message>
        <source>%1 not checked within %2 days, %3 on your lists</source>
        <translation>%1 sin comprobar en %2 días, %3 en sus listas</translation>
    </message>
    <message numerus="yes">
        <source>Left out are leads that are not delivered yet, or were bought more than %Ln days ago.</source>
        <translation>
            <numerusform>Faltan los leads que aún no se han entregado o que se compraron hace más de %Ln día.</numerusform>
            <numerusform>Faltan los leads que aún no se han entregado o que se compraron hace más de %Ln días.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out are leads that are not delivered yet, or were bought more than a day ago.</source>
        <translation>Faltan los leads que aún no se han entregado o que se compraron hace más de un día.</translation>
    </message>
    <message>
        <source>Left out are leads that are not delivered yet, or were bought so long ago that the floor exports them no more.</source>
        <translation>Faltan los leads que aún no se han entregado o que se compraron hace tanto que la plataforma ya no los exporta.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportsPage</name>
    <message>
        <source>Exports</source>
        <translation>Exportaciones</translation>
    </message>
    <message>
        <source>New export</source>
        <translation>Nueva exportación</translation>
    </message>
    <message>
        <source>Exports of this run</source>
        <translation>Exportaciones de esta sesión</translation>
    </message>
    <message>
        <source>&amp;Export ...</source>
        <translation>&amp;Exportar ...</translation>
    </message>
    <message>
        <source>&amp;Cancel this export</source>
        <translation>&amp;Cancelar esta exportación</translation>
    </message>
    <message>
        <source>1 export since the program was started</source>
        <translation>1 exportación desde que se inició el programa</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exports since the program was started</source>
        <translation>
            <numerusform>%Ln exportación desde que se inició el programa</numerusform>
            <numerusform>%Ln exportaciones desde que se inició el programa</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 en curso</translation>
    </message>
    <message>
        <source>Nothing has been exported since the program was started</source>
        <translation>No se ha exportado nada desde que se inició el programa</translation>
    </message>
    <message>
        <source>Files of earlier runs are where you put them; the floor keeps a log of every export.</source>
        <translation>Los archivos de sesiones anteriores están donde los puso; la plataforma registra cada exportación.</translation>
    </message>
    <message>
        <source>Export my leads ...</source>
        <translation>Exportar mis leads ...</translation>
    </message>
    <message>
        <source>New scheduled &amp;delivery ...</source>
        <translation>Nueva &amp;entrega programada ...</translation>
    </message>
    <message>
        <source>Log of exports ...</source>
        <translation>Registro de exportaciones ...</translation>
    </message>
    <message>
        <source>&amp;Log of exports ...</source>
        <translation>&amp;Registro de exportaciones ...</translation>
    </message>
</context>
<context>
    <name>leadfloor::FacetModel</name>
    <message>
        <source>%1, %2</source>
        <comment>county, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, 1 lead</source>
        <comment>a value of a facet</comment>
        <translation>%1, 1 lead</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln leads</source>
        <comment>a value of a facet</comment>
        <translation>
            <numerusform>%1, %Ln lead</numerusform>
            <numerusform>%1, %Ln leads</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, excluded</source>
        <translation>%1, excluido</translation>
    </message>
</context>
<context>
    <name>leadfloor::FacetPane</name>
    <message>
        <source>Facets</source>
        <translation>Facetas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>chosen values of a facet</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>borrar</translation>
    </message>
    <message>
        <source>show fewer</source>
        <translation>mostrar menos</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 más</translation>
    </message>
    <message>
        <source>Find a state</source>
        <translation>Buscar un estado</translation>
    </message>
    <message>
        <source>Find a parish or county</source>
        <translation>Buscar una parroquia o un condado</translation>
    </message>
    <message>
        <source>months since the inquiry</source>
        <translation>meses desde la consulta</translation>
    </message>
    <message>
        <source>days since the inquiry</source>
        <translation>días desde la consulta</translation>
    </message>
    <message>
        <source>The numbers could not be counted.</source>
        <translation>No se pudieron contar los números.</translation>
    </message>
    <message>
        <source>Numbers of %1</source>
        <translation>Números de las %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::FileSaver</name>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
</context>
<context>
    <name>leadfloor::FileStep</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>&amp;Supplier</source>
        <translation>&amp;Proveedor</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Codificación</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>&amp;Separador</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>&amp;Hoja</translation>
    </message>
    <message>
        <source>First row &amp;names the columns</source>
        <translation>La primera fila &amp;nombra las columnas</translation>
    </message>
    <message>
        <source>&amp;Day before month: 5/6 is the 5th of June</source>
        <translation>&amp;Día antes del mes: 5/6 es el 5 de junio</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Primeras filas del archivo</translation>
    </message>
    <message>
        <source>Drop a CSV or XLSX file on the window, or choose one</source>
        <translation>Suelte un archivo CSV o XLSX en la ventana, o elija uno</translation>
    </message>
    <message>
        <source>&amp;Browse ...</source>
        <translation>&amp;Examinar ...</translation>
    </message>
    <message>
        <source>Encoding, delimiter, header and columns are found out, and you can change them.</source>
        <translation>La codificación, el separador, el encabezado y las columnas se averiguan, y puede cambiarlos.</translation>
    </message>
    <message>
        <source>The file was not looked at to its end.</source>
        <translation>El archivo no se leyó hasta el final.</translation>
    </message>
    <message>
        <source>Next: Columns</source>
        <translation>Siguiente: Columnas</translation>
    </message>
    <message>
        <source>Choose a lead file</source>
        <translation>Elegir un archivo de leads</translation>
    </message>
    <message>
        <source>Lead files (*.csv *.txt *.tsv *.tab *.xlsx);;All files (*)</source>
        <translation>Archivos de leads (*.csv *.txt *.tsv *.tab *.xlsx);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Looking at the file ...</source>
        <translation>Leyendo el archivo ...</translation>
    </message>
    <message>
        <source>%1 lines, %2 columns, %3.</source>
        <translation>%1 líneas, %2 columnas, %3.</translation>
    </message>
    <message>
        <source>Its columns are known: profile %1, used %2 times.</source>
        <translation>Sus columnas se conocen: perfil %1, usado %2 veces.</translation>
    </message>
    <message>
        <source>A header like this is new here: its columns are guessed.</source>
        <translation>Un encabezado así es nuevo aquí: sus columnas se adivinan.</translation>
    </message>
    <message>
        <source>Some rows are broken.</source>
        <translation>Algunas filas están dañadas.</translation>
    </message>
    <message>
        <source>Quotation marks or columns do not fit; those rows will be rejected with their lines.</source>
        <translation>Las comillas o las columnas no cuadran; esas filas se rechazarán con su línea.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
</context>
<context>
    <name>leadfloor::FindingDetail</name>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Choose a finding to see what it is about.</source>
        <translation>Elija un hallazgo para ver de qué trata.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>What the floor noted</source>
        <translation>Lo que anotó la plataforma</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a finding</comment>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Of no order of this floor</source>
        <translation>De ningún pedido de esta plataforma</translation>
    </message>
    <message>
        <source>%1, order %2</source>
        <translation>%1, pedido %2</translation>
    </message>
    <message>
        <source>%1, a top-up</source>
        <translation>%1, una recarga</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
</context>
<context>
    <name>leadfloor::FindingModel</name>
    <message>
        <source>No.</source>
        <comment>number of a finding</comment>
        <translation>N.º</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Bróker</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a finding</comment>
        <translation>Abierto</translation>
    </message>
</context>
<context>
    <name>leadfloor::FindingsPage</name>
    <message>
        <source>Payments to look at</source>
        <translation>Pagos por revisar</translation>
    </message>
    <message>
        <source>Back to the card ...</source>
        <translation>A la tarjeta ...</translation>
    </message>
    <message>
        <source>Credit it ...</source>
        <translation>Abonarlo ...</translation>
    </message>
    <message>
        <source>Close ...</source>
        <translation>Cerrar ...</translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation>Qué hallazgos</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>findings</comment>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Todos los hallazgos</translation>
    </message>
    <message>
        <source>Finding beside the table</source>
        <translation>Hallazgo junto a la tabla</translation>
    </message>
    <message>
        <source>Give the payment &amp;back to its card ...</source>
        <translation>&amp;Devolver el pago a su tarjeta ...</translation>
    </message>
    <message>
        <source>C&amp;redit the payment to the wallet ...</source>
        <translation>A&amp;bonar el pago al monedero ...</translation>
    </message>
    <message>
        <source>&amp;Close the finding ...</source>
        <translation>&amp;Cerrar el hallazgo ...</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>No payment wants a look</source>
        <translation>Ningún pago pide revisión</translation>
    </message>
    <message>
        <source>What the rules cannot decide comes here by itself: odd amounts, strange events, refunds that failed, disputes.</source>
        <translation>Lo que las reglas no pueden decidir llega aquí por sí solo: importes raros, eventos extraños, reembolsos fallidos, disputas.</translation>
    </message>
    <message>
        <source>1 is open</source>
        <translation>1 abierto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are open</source>
        <translation>
            <numerusform>%Ln abierto</numerusform>
            <numerusform>%Ln abiertos</numerusform>
        </translation>
    </message>
    <message>
        <source>It is closed when the payment is given back or credited.</source>
        <translation>Se cierra cuando el pago se devuelve o se abona.</translation>
    </message>
    <message>
        <source>Close finding %1</source>
        <translation>Cerrar el hallazgo %1</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Cerrarlo</translation>
    </message>
    <message>
        <source>Give %1 back to the card</source>
        <translation>Devolver %1 a la tarjeta</translation>
    </message>
    <message>
        <source>The gateway asks the provider for it; the order ends without leads.</source>
        <translation>La pasarela se lo pide al proveedor; el pedido termina sin leads.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Devolverlo</translation>
    </message>
    <message>
        <source>Credit %1 to %2</source>
        <translation>Abonar %1 a %2</translation>
    </message>
    <message>
        <source>The wallet has it at once; the order ends without leads, and may be placed again.</source>
        <translation>El monedero lo tiene al momento; el pedido termina sin leads y puede hacerse de nuevo.</translation>
    </message>
    <message>
        <source>Credit it</source>
        <translation>Abonarlo</translation>
    </message>
    <message>
        <source>The payment goes back to its card.</source>
        <translation>El pago vuelve a su tarjeta.</translation>
    </message>
    <message>
        <source>The payment is credited to %1.</source>
        <translation>El pago se abonó a %1.</translation>
    </message>
    <message>
        <source>Finding %1 is closed.</source>
        <translation>El hallazgo %1 está cerrado.</translation>
    </message>
</context>
<context>
    <name>leadfloor::FirstTour</name>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>leadfloor::FloorNews</name>
    <message>
        <source>The line to the floor is lost; it is being tried again.</source>
        <translation>La línea con la plataforma se perdió; se está reintentando.</translation>
    </message>
    <message>
        <source>The line to the floor is back.</source>
        <translation>La línea con la plataforma ha vuelto.</translation>
    </message>
    <message numerus="yes">
        <source>Order %1: %Ln leads are kept until it is paid.</source>
        <translation>
            <numerusform>Pedido %1: %Ln lead se guarda hasta que se pague.</numerusform>
            <numerusform>Pedido %1: %Ln leads se guardan hasta que se pague.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order %1: %Ln leads bought.</source>
        <translation>
            <numerusform>Pedido %1: %Ln lead comprado.</numerusform>
            <numerusform>Pedido %1: %Ln leads comprados.</numerusform>
        </translation>
    </message>
    <message>
        <source>A purchase did not happen. The job says why.</source>
        <translation>Una compra no se realizó. La tarea dice por qué.</translation>
    </message>
    <message>
        <source>An export of %1 leads is finished.</source>
        <translation>Una exportación de %1 leads ha terminado.</translation>
    </message>
    <message>
        <source>An export has failed.</source>
        <translation>Una exportación ha fallado.</translation>
    </message>
    <message>
        <source>Order %1 is known now: it did happen, though its answer was lost.</source>
        <translation>El pedido %1 ya se conoce: ocurrió, aunque se perdió su respuesta.</translation>
    </message>
    <message>
        <source>A payment that was cut off did not happen; nothing was charged.</source>
        <translation>Un pago que se cortó no se realizó; no se cobró nada.</translation>
    </message>
    <message>
        <source>A purchase that was cut off did not happen; nothing was charged.</source>
        <translation>Una compra que se cortó no se realizó; no se cobró nada.</translation>
    </message>
    <message>
        <source>A purchase that was cut off was refused; nothing was charged.</source>
        <translation>Una compra que se cortó fue rechazada; no se cobró nada.</translation>
    </message>
    <message numerus="yes">
        <source>Order %1: its %Ln leads are kept until %2 only.</source>
        <translation>
            <numerusform>Pedido %1: su %Ln lead se guarda solo hasta %2.</numerusform>
            <numerusform>Pedido %1: sus %Ln leads se guardan solo hasta %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Standing order %1 has bought %Ln leads.</source>
        <translation>
            <numerusform>La orden permanente %1 ha comprado %Ln lead.</numerusform>
            <numerusform>La orden permanente %1 ha comprado %Ln leads.</numerusform>
        </translation>
    </message>
    <message>
        <source>Standing order %1 is paused. It says why.</source>
        <translation>La orden permanente %1 está en pausa. Dice por qué.</translation>
    </message>
    <message>
        <source>Watch %1: %2 new leads.</source>
        <translation>Vigilancia %1: %2 leads nuevos.</translation>
    </message>
    <message>
        <source>Watch %1: %2 leads are there.</source>
        <translation>Vigilancia %1: hay %2 leads.</translation>
    </message>
    <message>
        <source>A returned lead was taken back and credited.</source>
        <translation>Un lead devuelto fue aceptado y abonado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln returned leads were taken back and credited.</source>
        <translation>
            <numerusform>%Ln lead devuelto fue aceptado y abonado.</numerusform>
            <numerusform>%Ln leads devueltos fueron aceptados y abonados.</numerusform>
        </translation>
    </message>
    <message>
        <source>A return was refused. It says why.</source>
        <translation>Una devolución fue rechazada. Dice por qué.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln returns were refused. They say why.</source>
        <translation>
            <numerusform>%Ln devolución fue rechazada. Dice por qué.</numerusform>
            <numerusform>%Ln devoluciones fueron rechazadas. Dicen por qué.</numerusform>
        </translation>
    </message>
    <message>
        <source>Order %1: card money that bought no leads goes back to the card.</source>
        <translation>Pedido %1: el dinero de la tarjeta que no compró leads vuelve a la tarjeta.</translation>
    </message>
    <message>
        <source>Card money for credits goes back to the card.</source>
        <translation>El dinero de la tarjeta para créditos vuelve a la tarjeta.</translation>
    </message>
    <message>
        <source>Order %1: card money that bought no leads is in the wallet.</source>
        <translation>Pedido %1: el dinero de la tarjeta que no compró leads está en el monedero.</translation>
    </message>
    <message>
        <source>Card money is in the wallet, as credits without a bonus.</source>
        <translation>El dinero de la tarjeta está en el monedero, como créditos sin bono.</translation>
    </message>
    <message>
        <source>Order %1: the card paid another amount. A person looks at it.</source>
        <translation>Pedido %1: la tarjeta pagó otro importe. Una persona lo revisa.</translation>
    </message>
    <message>
        <source>The card paid another amount for credits. A person looks at it.</source>
        <translation>La tarjeta pagó otro importe por los créditos. Una persona lo revisa.</translation>
    </message>
    <message>
        <source>The balance is low.</source>
        <translation>El saldo es bajo.</translation>
    </message>
    <message numerus="yes">
        <source>Scheduled delivery %1 for %2 was given up after %Ln tries. It says why; its leads stay new.</source>
        <translation>
            <numerusform>La entrega programada %1 para %2 se abandonó tras %Ln intento. Allí se dice por qué; sus leads siguen siendo nuevos.</numerusform>
            <numerusform>La entrega programada %1 para %2 se abandonó tras %Ln intentos. Allí se dice por qué; sus leads siguen siendo nuevos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scheduled delivery %1 for %2 is paused: somebody has left the team. It says who.</source>
        <translation>La entrega programada %1 para %2 está en pausa: alguien ha dejado el equipo. Allí se dice quién.</translation>
    </message>
</context>
<context>
    <name>leadfloor::FloorOpening</name>
    <message>
        <source>Create the server</source>
        <translation>Crear el servidor</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Iniciar el servidor</translation>
    </message>
    <message>
        <source>Set up the schema</source>
        <translation>Preparar el esquema</translation>
    </message>
    <message>
        <source>Prices, people and credits</source>
        <translation>Precios, personas y créditos</translation>
    </message>
    <message>
        <source>Demo leads</source>
        <translation>Leads de demostración</translation>
    </message>
    <message>
        <source>No computer of the name %1 is known.</source>
        <translation>No se conoce ningún equipo con el nombre %1.</translation>
    </message>
    <message>
        <source>Port %1 of %2 does not answer.</source>
        <translation>El puerto %1 de %2 no responde.</translation>
    </message>
    <message>
        <source>not needed on this computer</source>
        <translation>no hace falta en este equipo</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is off by %Ln s; quotes use the floor&apos;s.</source>
        <translation>
            <numerusform>El reloj de este equipo difiere en %Ln s; las cotizaciones usan el de la plataforma.</numerusform>
            <numerusform>El reloj de este equipo difiere en %Ln s; las cotizaciones usan el de la plataforma.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::FloorPages</name>
    <message numerus="yes">
        <source>Order %1: %Ln leads for %2 are kept until it is paid.</source>
        <translation>
            <numerusform>Pedido %1: %Ln lead por %2 se guarda hasta que se pague.</numerusform>
            <numerusform>Pedido %1: %Ln leads por %2 se guardan hasta que se pague.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order %1: %Ln leads bought for %2.</source>
        <translation>
            <numerusform>Pedido %1: %Ln lead comprado por %2.</numerusform>
            <numerusform>Pedido %1: %Ln leads comprados por %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventario</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>My leads</source>
        <translation>Mis leads</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Monedero</translation>
    </message>
    <message>
        <source>Standing orders</source>
        <translation>Órdenes permanentes</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportaciones</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message numerus="yes">
        <source>Purchase of %Ln leads</source>
        <translation>
            <numerusform>Compra de %Ln lead</numerusform>
            <numerusform>Compra de %Ln leads</numerusform>
        </translation>
    </message>
    <message>
        <source>It did not happen; nothing was charged.</source>
        <translation>No se realizó; no se cobró nada.</translation>
    </message>
    <message>
        <source>The line was cut, or the program ended, before its answer came.</source>
        <translation>La línea se cortó, o el programa terminó, antes de llegar su respuesta.</translation>
    </message>
    <message>
        <source>A payment that was cut off did not happen; nothing was charged.</source>
        <translation>Un pago que se cortó no se realizó; no se cobró nada.</translation>
    </message>
    <message>
        <source>A purchase that was cut off did not happen; nothing was charged.</source>
        <translation>Una compra que se cortó no se realizó; no se cobró nada.</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Vigilancias</translation>
    </message>
    <message>
        <source>Watched from now on. What it finds is told behind the bell.</source>
        <translation>Se vigila desde ahora. Lo que encuentre se avisa en la campana.</translation>
    </message>
    <message>
        <source>Watch %1 is removed.</source>
        <translation>La vigilancia %1 se ha quitado.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Open view: %1</source>
        <translation>Abrir vista: %1</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>Suppression lists</source>
        <translation>Listas de exclusión</translation>
    </message>
    <message>
        <source>List %1 has ended.</source>
        <translation>La lista %1 terminó.</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Cesta</translation>
    </message>
    <message>
        <source>This page stays in the main window</source>
        <translation>Esta página se queda en la ventana principal</translation>
    </message>
</context>
<context>
    <name>leadfloor::FolderDesk</name>
    <message>
        <source>this folder is watched already</source>
        <translation>esta carpeta ya se vigila</translation>
    </message>
    <message>
        <source>at most %1 folders can be watched</source>
        <translation>se pueden vigilar como mucho %1 carpetas</translation>
    </message>
</context>
<context>
    <name>leadfloor::FolderDetail</name>
    <message>
        <source>Watched folder</source>
        <translation>Carpeta vigilada</translation>
    </message>
    <message>
        <source>Choose a folder to see what it does.</source>
        <translation>Elija una carpeta para ver qué hace.</translation>
    </message>
    <message>
        <source>Show the batch</source>
        <translation>Mostrar el lote</translation>
    </message>
    <message>
        <source>Show what was rejected</source>
        <translation>Mostrar lo rechazado</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Files that wait</source>
        <translation>Archivos que esperan</translation>
    </message>
    <message>
        <source>Last file</source>
        <translation>Último archivo</translation>
    </message>
    <message>
        <source>Since it is watched</source>
        <translation>Desde que se vigila</translation>
    </message>
    <message>
        <source>How its files are read</source>
        <translation>Cómo se leen sus archivos</translation>
    </message>
    <message>
        <source>%1 files with %2 new leads came in, %3 files could not.</source>
        <translation>Entraron %1 archivos con %2 leads nuevos; %3 archivos no pudieron.</translation>
    </message>
    <message>
        <source>Supplier: %1</source>
        <translation>Proveedor: %1</translation>
    </message>
    <message>
        <source>Product: %1</source>
        <translation>Producto: %1</translation>
    </message>
    <message>
        <source>The first row is a lead</source>
        <translation>La primera fila es un lead</translation>
    </message>
    <message>
        <source>Day before month</source>
        <translation>Día antes del mes</translation>
    </message>
    <message>
        <source>Unchanged for %1 s</source>
        <translation>Sin cambios durante %1 s</translation>
    </message>
    <message>
        <source>Nothing has been put into it yet.</source>
        <translation>Todavía no se ha puesto nada en ella.</translation>
    </message>
</context>
<context>
    <name>leadfloor::FolderDialog</name>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>What came in goes to &quot;done&quot; in it, what cannot come in to &quot;rejected&quot;, with the reason.</source>
        <translation>Lo que entró pasa a su subcarpeta «done»; lo que no puede entrar, a «rejected», con el motivo.</translation>
    </message>
    <message>
        <source>&amp;Supplier</source>
        <translation>&amp;Proveedor</translation>
    </message>
    <message>
        <source>First row &amp;names the columns</source>
        <translation>La primera fila &amp;nombra las columnas</translation>
    </message>
    <message>
        <source>&amp;Day before month: 5/6 is the 5th of June</source>
        <translation>&amp;Día antes del mes: 5/6 es el 5 de junio</translation>
    </message>
    <message>
        <source>Watch this folder</source>
        <translation>Vigilar esta carpeta</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Guardar cambios</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Vigilar una carpeta</translation>
    </message>
    <message>
        <source>Change a watched folder</source>
        <translation>Cambiar una carpeta vigilada</translation>
    </message>
    <message>
        <source>&amp;Browse ...</source>
        <translation>&amp;Examinar ...</translation>
    </message>
    <message>
        <source>Lead files that are put into it come in by themselves while this program is signed in to the floor.</source>
        <translation>Los archivos de leads que se pongan en ella entran solos mientras este programa tenga la sesión abierta en la plataforma.</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>C&amp;olumnas</translation>
    </message>
    <message>
        <source>A file with columns that are not known stays, and you are told: upload it once by hand.</source>
        <translation>Un archivo con columnas que no se conocen se queda, y se le avisa: cárguelo una vez a mano.</translation>
    </message>
    <message>
        <source>What comes in if &amp;rows are wrong</source>
        <translation>Qué entra si hay &amp;filas equivocadas</translation>
    </message>
    <message>
        <source>&amp;Product code</source>
        <translation>C&amp;ódigo del producto</translation>
    </message>
    <message>
        <source>Unchanged &amp;for</source>
        <translation>Sin cambios &amp;durante</translation>
    </message>
    <message>
        <source>All that the floor has a mapping profile for</source>
        <translation>Todas las que tienen perfil de columnas en la plataforma</translation>
    </message>
    <message>
        <source>Only as profile %1</source>
        <translation>Solo según el perfil %1</translation>
    </message>
    <message>
        <source>New ones as well, by the names in their header</source>
        <translation>También las nuevas, por los nombres de su cabecera</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Choose a folder of this computer, or type its whole path.</source>
        <translation>Elija una carpeta de este equipo o escriba su ruta completa.</translation>
    </message>
    <message>
        <source>Whose files are they?</source>
        <translation>¿De quién son los archivos?</translation>
    </message>
    <message>
        <source>Choose a supplier.</source>
        <translation>Elija un proveedor.</translation>
    </message>
</context>
<context>
    <name>leadfloor::FolderNews</name>
    <message>
        <source>%1 came in: %2 new leads; %3 rows were rejected.</source>
        <translation>%1 entró: %2 leads nuevos; %3 filas se rechazaron.</translation>
    </message>
    <message>
        <source>%1 came in: %2 new leads.</source>
        <translation>%1 entró: %2 leads nuevos.</translation>
    </message>
    <message>
        <source>%1 cannot come in; it lies in &quot;rejected&quot; with the reason.</source>
        <translation>%1 no puede entrar; está en «rejected» con el motivo.</translation>
    </message>
    <message>
        <source>Nothing comes in from the folder %1 any more.</source>
        <translation>De la carpeta %1 ya no entra nada.</translation>
    </message>
    <message>
        <source>%1 has columns that are not known; upload it once by hand.</source>
        <translation>%1 tiene columnas que no se conocen; cárguelo una vez a mano.</translation>
    </message>
    <message>
        <source>%1 cannot be brought in yet; it is tried again.</source>
        <translation>%1 aún no puede entrar; se vuelve a intentar.</translation>
    </message>
</context>
<context>
    <name>leadfloor::FoldersPage</name>
    <message>
        <source>Watched folders</source>
        <translation>Carpetas vigiladas</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Mirar ahora</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>Cambiar ...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Vigilar una carpeta</translation>
    </message>
    <message>
        <source>Folder beside the table</source>
        <translation>Carpeta junto a la tabla</translation>
    </message>
    <message>
        <source>&amp;Watch a folder ...</source>
        <translation>&amp;Vigilar una carpeta ...</translation>
    </message>
    <message>
        <source>&amp;Look now</source>
        <translation>&amp;Mirar ahora</translation>
    </message>
    <message>
        <source>&amp;Pause it or go on</source>
        <translation>&amp;Pausarla o seguir</translation>
    </message>
    <message>
        <source>&amp;Change this folder ...</source>
        <translation>&amp;Cambiar esta carpeta ...</translation>
    </message>
    <message>
        <source>&amp;Remove this folder</source>
        <translation>&amp;Quitar esta carpeta</translation>
    </message>
    <message>
        <source>No folder is watched yet</source>
        <translation>Todavía no se vigila ninguna carpeta</translation>
    </message>
    <message>
        <source>Lead files that are put into a watched folder come in by themselves, while this program is signed in; what became of each is told behind the bell.</source>
        <translation>Los archivos de leads que se ponen en una carpeta vigilada entran solos mientras este programa tenga la sesión abierta; qué fue de cada uno se cuenta tras la campana.</translation>
    </message>
    <message>
        <source>1 is watched</source>
        <translation>Se vigila 1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are watched</source>
        <translation>
            <numerusform>Se vigila %Ln</numerusform>
            <numerusform>Se vigilan %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Upload it by hand ...</source>
        <translation>Cargarlo a mano ...</translation>
    </message>
    <message>
        <source>Choose another folder ...</source>
        <translation>Elegir otra carpeta ...</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 no se puede abrir.</translation>
    </message>
    <message>
        <source>Is it still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
</context>
<context>
    <name>leadfloor::GrowingModel</name>
    <message>
        <source>%1, %2</source>
        <comment>column, value</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not supplied</source>
        <translation>no facilitado</translation>
    </message>
</context>
<context>
    <name>leadfloor::GuideDialog</name>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Capítulos</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Capítulo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Leadfloor guide</source>
        <translation>Guía de Leadfloor</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventario</translation>
    </message>
    <message>
        <source>What can be typed</source>
        <translation>Qué se puede escribir</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Cesta</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>Comprar</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>My leads</source>
        <translation>Mis leads</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>Suppression lists</source>
        <translation>Listas de exclusión</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Monedero</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Vigilancias</translation>
    </message>
    <message>
        <source>Standing orders</source>
        <translation>Órdenes permanentes</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportaciones</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Earnings</source>
        <translation>Ganancias</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Socios</translation>
    </message>
    <message>
        <source>Returns to decide</source>
        <translation>Devoluciones por decidir</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Buscar en la guía</translation>
    </message>
    <message>
        <source>No chapter has these words.</source>
        <translation>Ningún capítulo tiene estas palabras.</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>Ajustes de crédito</translation>
    </message>
    <message>
        <source>Payments to look at</source>
        <translation>Pagos por revisar</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Cartas</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Aprobaciones</translation>
    </message>
</context>
<context>
    <name>leadfloor::HeaderBar</name>
    <message>
        <source>Floor %1, live</source>
        <translation>Plataforma %1, real</translation>
    </message>
    <message>
        <source>Floor %1, demo</source>
        <translation>Plataforma %1, demostración</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>REAL</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Buscar o ejecutar una orden</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Sesión de %1</translation>
    </message>
    <message>
        <source>Balance %1</source>
        <translation>Saldo %1</translation>
    </message>
    <message>
        <source>Available credits</source>
        <translation>Créditos disponibles</translation>
    </message>
    <message numerus="yes">
        <source>%Ln notification(s)</source>
        <translation>
            <numerusform>%Ln aviso</numerusform>
            <numerusform>%Ln avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications, none</source>
        <translation>Avisos, ninguno</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Floor %1, offline</source>
        <translation>Plataforma %1, sin conexión</translation>
    </message>
    <message>
        <source>OFFLINE</source>
        <translation>SIN CONEXIÓN</translation>
    </message>
    <message>
        <source>Balance %1, low</source>
        <translation>Saldo %1, bajo</translation>
    </message>
    <message>
        <source>Available credits: the balance is low</source>
        <translation>Créditos disponibles: el saldo es bajo</translation>
    </message>
</context>
<context>
    <name>leadfloor::HoldCard</name>
    <message>
        <source>Renew</source>
        <translation>Prolongar</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Cancelar pedido</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Keeps the leads five minutes longer, once</source>
        <translation>Guarda los leads cinco minutos más, una vez</translation>
    </message>
    <message>
        <source>Its leads are kept for %1 more</source>
        <comment>time left</comment>
        <translation>Sus leads se guardan %1 más</translation>
    </message>
    <message>
        <source>Until %1. The operator of the floor completes it when the invoice is paid; you may pay from credits instead.</source>
        <comment>moment</comment>
        <translation>Hasta %1. El operador de la plataforma lo completa cuando se pague la factura; también puede pagar con créditos.</translation>
    </message>
    <message>
        <source>Until %1; then they go back on offer, unless the order is paid.</source>
        <comment>moment</comment>
        <translation>Hasta %1; después vuelven a la oferta, salvo que el pedido se pague.</translation>
    </message>
    <message>
        <source>Pay %1 from credits</source>
        <translation>Pagar %1 con créditos</translation>
    </message>
    <message>
        <source>Cancel order %1?</source>
        <translation>¿Cancelar el pedido %1?</translation>
    </message>
    <message>
        <source>Its lead goes back on offer, and others may buy it.</source>
        <translation>Su lead vuelve a la oferta y otros pueden comprarlo.</translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln leads go back on offer, and others may buy them.</source>
        <translation>
            <numerusform>Su %Ln lead vuelve a la oferta y otros pueden comprarlo.</numerusform>
            <numerusform>Sus %Ln leads vuelven a la oferta y otros pueden comprarlos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Cancelarlo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Pay by card</source>
        <translation>Pagar con tarjeta</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Opens the card provider&apos;s page in your browser</source>
        <translation>Abre la página del proveedor de tarjetas en su navegador</translation>
    </message>
    <message>
        <source>Asks the card provider whether it is paid</source>
        <translation>Pregunta al proveedor de tarjetas si está pagado</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Abrir página</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Página nueva</translation>
    </message>
</context>
<context>
    <name>leadfloor::HomePage</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Numbers of the last</source>
        <translation>Números de los últimos</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Leads bought</source>
        <translation>Leads comprados</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Reembolsado</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Gasto</translation>
    </message>
    <message>
        <source>Stock by age</source>
        <translation>Existencias por antigüedad</translation>
    </message>
    <message>
        <source>Leads by source</source>
        <translation>Leads por origen</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Ac&amp;tualizar</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 días</translation>
    </message>
    <message>
        <source>Browse the inventory</source>
        <translation>Explorar el inventario</translation>
    </message>
    <message>
        <source>months since the inquiry, everything on offer</source>
        <translation>meses desde la consulta, todo lo que hay en oferta</translation>
    </message>
    <message>
        <source>after each movement</source>
        <translation>tras cada movimiento</translation>
    </message>
    <message>
        <source>Numbers and what waits</source>
        <translation>Números y lo que espera</translation>
    </message>
    <message numerus="yes">
        <source>Spent in %Ln days</source>
        <translation>
            <numerusform>Gastado en %Ln día</numerusform>
            <numerusform>Gastado en %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 more is kept for orders</source>
        <translation>%1 más se guardan para pedidos</translation>
    </message>
    <message>
        <source>to buy leads with</source>
        <translation>para comprar leads</translation>
    </message>
    <message>
        <source>nothing in the time before</source>
        <translation>nada en el periodo anterior</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 frente a %2</translation>
    </message>
    <message>
        <source>%1 each on average</source>
        <translation>%1 de media cada uno</translation>
    </message>
    <message>
        <source>none in this time</source>
        <translation>ninguno en este periodo</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>1 lead</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 leads</translation>
    </message>
    <message>
        <source>each day</source>
        <translation>cada día</translation>
    </message>
    <message numerus="yes">
        <source>each %Ln days</source>
        <translation>
            <numerusform>cada %Ln día</numerusform>
            <numerusform>cada %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Gastado</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>not supplied</source>
        <translation>no facilitado</translation>
    </message>
    <message numerus="yes">
        <source>none came in the last %Ln days</source>
        <translation>
            <numerusform>no llegó ninguno en el último día (%Ln)</numerusform>
            <numerusform>no llegó ninguno en los últimos %Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bought in the last %Ln days</source>
        <translation>
            <numerusform>comprados en el último día (%Ln)</numerusform>
            <numerusform>comprados en los últimos %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportBatchModel</name>
    <message>
        <source>Came in</source>
        <translation>Entró</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>Leads nuevos</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicado</translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportDesk</name>
    <message>
        <source>Upload of %1</source>
        <translation>Carga de %1</translation>
    </message>
    <message>
        <source>Rejected rows of %1</source>
        <translation>Filas rechazadas de %1</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>Comprobación de %1</translation>
    </message>
    <message>
        <source>%1 came in: %2</source>
        <translation>%1 ha entrado: %2</translation>
    </message>
    <message>
        <source>The rejected rows of %1 are written</source>
        <translation>Las filas rechazadas de %1 están escritas</translation>
    </message>
    <message>
        <source>%1 is checked: %2</source>
        <translation>%1 está comprobado: %2</translation>
    </message>
    <message>
        <source>%1; nothing is published yet</source>
        <translation>%1; todavía no se ha publicado nada</translation>
    </message>
    <message>
        <source>Nothing came in</source>
        <translation>No ha entrado nada</translation>
    </message>
    <message>
        <source>%1 did not come in</source>
        <translation>%1 no ha entrado</translation>
    </message>
    <message>
        <source>%1 could not be checked</source>
        <translation>%1 no se pudo comprobar</translation>
    </message>
    <message>
        <source>Whether %1 came in is not known; try it again, it comes in once only</source>
        <translation>No se sabe si %1 ha entrado; vuelva a intentarlo, solo entra una vez</translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportDrop</name>
    <message>
        <source>Drop one file at a time; the first of several is not taken for all of them.</source>
        <translation>Suelte un archivo cada vez; el primero de varios no vale por todos.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportPages</name>
    <message>
        <source>Upload</source>
        <translation>Cargar</translation>
    </message>
    <message>
        <source>Inventory &amp; batches</source>
        <translation>Inventario y lotes</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Earnings</source>
        <translation>Ganancias</translation>
    </message>
    <message>
        <source>Returns to decide</source>
        <translation>Devoluciones por decidir</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Socios</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>Ajustes de crédito</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Cartas</translation>
    </message>
    <message>
        <source>Card payments</source>
        <comment>a page</comment>
        <translation>Tarjetas</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Carpetas vigiladas</translation>
    </message>
    <message>
        <source>%1 is not watched any more; its files stay where they are.</source>
        <translation>%1 ya no se vigila; sus archivos se quedan donde están.</translation>
    </message>
    <message>
        <source>Show jobs</source>
        <translation>Mostrar tareas</translation>
    </message>
    <message>
        <source>%1 is checked and corrected, and not published.</source>
        <translation>%1 está comprobado y corregido, pero no publicado.</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Aprobaciones</translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportRun</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 de %2 líneas</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 por segundo</translation>
    </message>
    <message>
        <source>%1 s left to read</source>
        <translation>quedan %1 s de lectura</translation>
    </message>
    <message>
        <source>%1 min left to read</source>
        <translation>quedan %1 min de lectura</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts of a progress</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportWizard</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Upload leads</source>
        <translation>Cargar leads</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Run in background</source>
        <translation>Seguir en segundo plano</translation>
    </message>
    <message>
        <source>%1 waits until this file is done.</source>
        <translation>%1 espera hasta que este archivo termine.</translation>
    </message>
    <message>
        <source>Run this one in the background, and drop the other on the window.</source>
        <translation>Deje este en segundo plano y suelte el otro en la ventana.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decidir más tarde</translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportsPage</name>
    <message>
        <source>Withdraw ...</source>
        <translation>Retirar ...</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <comment>the widest state</comment>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Upload a file</source>
        <translation>Cargar un archivo</translation>
    </message>
    <message>
        <source>Mapping profiles</source>
        <translation>Perfiles de columnas</translation>
    </message>
    <message>
        <source>&amp;Upload a file ...</source>
        <translation>&amp;Cargar un archivo ...</translation>
    </message>
    <message>
        <source>&amp;Mapping profiles ...</source>
        <translation>&amp;Perfiles de columnas ...</translation>
    </message>
    <message>
        <source>&amp;Withdraw this batch ...</source>
        <translation>&amp;Retirar este lote ...</translation>
    </message>
    <message>
        <source>Nothing has been uploaded yet</source>
        <translation>Aún no se ha cargado nada</translation>
    </message>
    <message>
        <source>Drop a CSV or XLSX file on the window. It is checked first: what is new, what is there already, what is wrong, and what it is worth.</source>
        <translation>Suelte un archivo CSV o XLSX en la ventana. Primero se comprueba: qué es nuevo, qué ya está, qué está mal y cuánto vale.</translation>
    </message>
    <message>
        <source>%1 ...</source>
        <translation>%1 ...</translation>
    </message>
    <message>
        <source>%1 is withdrawn; %2 of its leads were sold or held and stay.</source>
        <translation>%1 está retirado; %2 de sus leads estaban vendidos o reservados y se quedan.</translation>
    </message>
    <message>
        <source>%1: %2 in stock, %3 held, %4 sold.</source>
        <translation>%1: %2 en inventario, %3 reservados, %4 vendidos.</translation>
    </message>
    <message>
        <source>Withdraw %1?</source>
        <translation>¿Retirar %1?</translation>
    </message>
    <message>
        <source>Its leads leave the stock; those that are sold or held stay and are listed. The file may be uploaded again afterwards.</source>
        <translation>Sus leads salen del inventario; los vendidos o reservados se quedan y se enumeran. Después se puede volver a cargar el archivo.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Withdrawn on the page of batches</source>
        <translation>Retirado en la página de lotes</translation>
    </message>
    <message>
        <source>%1 of its leads left the stock.</source>
        <translation>%1 de sus leads salieron del inventario.</translation>
    </message>
    <message>
        <source>%1 are sold or held and stay: %2</source>
        <translation>%1 están vendidos o reservados y se quedan: %2</translation>
    </message>
    <message>
        <source>%1 is withdrawn.</source>
        <translation>%1 está retirado.</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Carpetas vigiladas</translation>
    </message>
    <message>
        <source>Watched &amp;folders</source>
        <translation>Carpetas &amp;vigiladas</translation>
    </message>
    <message>
        <source>%1 is checked, and not published yet.</source>
        <translation>%1 está comprobado y aún no publicado.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>One more file waits behind it.</source>
        <translation>Detrás espera otro archivo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files wait behind it.</source>
        <translation>
            <numerusform>Detrás espera %Ln archivo más.</numerusform>
            <numerusform>Detrás esperan otros %Ln archivos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::InventoryModel</name>
    <message>
        <source>Sold just now</source>
        <translation>Vendido ahora mismo</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Marcado</translation>
    </message>
    <message>
        <source>%1, loading</source>
        <comment>column</comment>
        <translation>%1, cargando</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>Sin marcar</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>column, value</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not supplied</source>
        <translation>no facilitado</translation>
    </message>
</context>
<context>
    <name>leadfloor::InventoryPage</name>
    <message>
        <source>Inventory</source>
        <translation>Inventario</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export the leads that you have bought</source>
        <translation>Exportar los leads que ha comprado</translation>
    </message>
    <message>
        <source>Get quote</source>
        <translation>Cotizar</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Height of rows</source>
        <translation>Altura de las filas</translation>
    </message>
    <message>
        <source>View of the leads</source>
        <translation>Vista de los leads</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>1 row was not loaded yet and is not ticked.</source>
        <translation>1 fila no estaba cargada y no se marcó.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were not loaded yet and are not ticked.</source>
        <translation>
            <numerusform>%Ln fila no estaba cargada y no se marcó.</numerusform>
            <numerusform>%Ln filas no estaban cargadas y no se marcaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scroll through them first, or tick all that match with Ctrl+A.</source>
        <translation>Recórralas primero, o marque todas las que coinciden con Ctrl+A.</translation>
    </message>
    <message>
        <source>Get quote for %1</source>
        <comment>leads</comment>
        <translation>Cotizar %1</translation>
    </message>
    <message>
        <source>Filters %1</source>
        <comment>how many are on</comment>
        <translation>Filtros %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Get &amp;quote</source>
        <translation>&amp;Cotizar</translation>
    </message>
    <message>
        <source>&amp;Buy these by standing order ...</source>
        <translation>Comprar estos por &amp;orden permanente ...</translation>
    </message>
    <message>
        <source>&amp;Export bought leads ...</source>
        <translation>&amp;Exportar leads comprados ...</translation>
    </message>
    <message>
        <source>&amp;Search the inventory</source>
        <translation>&amp;Buscar en el inventario</translation>
    </message>
    <message>
        <source>Filter &amp;before</source>
        <translation>Filtro &amp;anterior</translation>
    </message>
    <message>
        <source>Filter &amp;after</source>
        <translation>Filtro &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Clear all filters</source>
        <translation>&amp;Quitar todos los filtros</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualizar</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>&amp;Gráficos</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Mapa</translation>
    </message>
    <message>
        <source>Tick &amp;all that match</source>
        <translation>&amp;Marcar todo lo que coincide</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>Copiar con &amp;cabeceras</translation>
    </message>
    <message>
        <source>&amp;Only this value</source>
        <translation>&amp;Solo este valor</translation>
    </message>
    <message>
        <source>A&amp;dd this value</source>
        <translation>A&amp;ñadir este valor</translation>
    </message>
    <message>
        <source>E&amp;xclude this value</source>
        <translation>E&amp;xcluir este valor</translation>
    </message>
    <message>
        <source>More like this &amp;lead</source>
        <translation>Más como este &amp;lead</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vista previa</translation>
    </message>
    <message>
        <source>C&amp;olumns ...</source>
        <translation>C&amp;olumnas ...</translation>
    </message>
    <message>
        <source>Cancel, then untick</source>
        <translation>Cancelar, luego desmarcar</translation>
    </message>
    <message>
        <source>The lead that you took out would be bought all the same.</source>
        <translation>El lead que quitó se compraría de todos modos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads that you took out would be bought all the same.</source>
        <translation>
            <numerusform>%Ln lead que quitó se compraría de todos modos.</numerusform>
            <numerusform>%Ln leads que quitó se comprarían de todos modos.</numerusform>
        </translation>
    </message>
    <message>
        <source>An order by filter takes the oldest first. Narrow the filter to keep them out.</source>
        <translation>Un pedido por filtro toma primero los más antiguos. Acote el filtro para dejarlos fuera.</translation>
    </message>
    <message>
        <source>Quote all that match</source>
        <translation>Cotizar todo lo que coincide</translation>
    </message>
    <message>
        <source>All that match are ticked: that is too much to copy.</source>
        <translation>Está marcado todo lo que coincide: es demasiado para copiar.</translation>
    </message>
    <message>
        <source>Tick single leads, or buy them and export the file.</source>
        <translation>Marque leads sueltos, o cómprelos y exporte el archivo.</translation>
    </message>
    <message>
        <source>Take out of the quote</source>
        <translation>Quitar de la cotización</translation>
    </message>
    <message>
        <source>Add to quote</source>
        <translation>Añadir a la cotización</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Vigilar</translation>
    </message>
    <message>
        <source>Be told when leads of this view arrive</source>
        <translation>Recibir aviso cuando lleguen leads de esta vista</translation>
    </message>
    <message>
        <source>Watch this view</source>
        <translation>Vigilar esta vista</translation>
    </message>
    <message>
        <source>&amp;Watch this view ...</source>
        <translation>&amp;Vigilar esta vista ...</translation>
    </message>
    <message>
        <source>Say what you look for</source>
        <translation>Diga qué busca</translation>
    </message>
    <message>
        <source>Type it in a line: la gold 6-8m. What fits is counted and priced as you type.</source>
        <translation>Escríbalo en una línea: la gold 6-8m. Lo que encaja se cuenta y valora mientras escribe.</translation>
    </message>
    <message>
        <source>Or click it together</source>
        <translation>O márquelo con clics</translation>
    </message>
    <message>
        <source>Each value shows how many leads it leaves. Click for only this, Ctrl and click to add, Alt and click to leave out.</source>
        <translation>Cada valor muestra cuántos leads deja. Clic: solo este; Ctrl y clic: añadir; Alt y clic: excluir.</translation>
    </message>
    <message>
        <source>Ask for a quote</source>
        <translation>Pida una cotización</translation>
    </message>
    <message>
        <source>It reserves nothing and costs nothing: you see what there is, the price and every step before you buy.</source>
        <translation>No reserva ni cuesta nada: ve lo que hay, el precio y cada paso antes de comprar.</translation>
    </message>
    <message>
        <source>Put into the &amp;basket</source>
        <translation>Poner en la &amp;cesta</translation>
    </message>
    <message>
        <source>Buy of a pro&amp;ject ...</source>
        <translation>Comprar de un pro&amp;yecto ...</translation>
    </message>
    <message>
        <source>All that match are ticked: that is too much for a basket.</source>
        <translation>Está marcado todo lo que coincide: es demasiado para una cesta.</translation>
    </message>
    <message>
        <source>Tick single leads, or get a quote of all of them.</source>
        <translation>Marque leads sueltos, o pida una cotización de todos.</translation>
    </message>
    <message>
        <source>Charts beside the table</source>
        <translation>Gráficos junto a la tabla</translation>
    </message>
    <message>
        <source>Charts &amp;beside the table</source>
        <translation>Gráficos &amp;junto a la tabla</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A view keeps the filter, the order, the columns and the height of rows.</source>
        <translation>Una vista guarda el filtro, el orden, las columnas y la altura de las filas.</translation>
    </message>
</context>
<context>
    <name>leadfloor::InventoryTable</name>
    <message>
        <source>Leads on offer</source>
        <translation>Leads en oferta</translation>
    </message>
    <message>
        <source>score %1 or more</source>
        <translation>puntuación %1 o más</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <comment>a price</comment>
        <translation>%1 o menos</translation>
    </message>
    <message>
        <source>freshness %1 or more</source>
        <translation>frescura %1 o más</translation>
    </message>
    <message>
        <source>intent %1 or more</source>
        <translation>intención %1 o más</translation>
    </message>
</context>
<context>
    <name>leadfloor::JobsPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Progreso de %1</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Cancelar %1</translation>
    </message>
    <message>
        <source>Open the folder of %1</source>
        <translation>Abrir la carpeta de %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Quitar terminadas</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>No hay nada en curso</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Cut the line of %1</source>
        <translation>Cortar la línea de %1</translation>
    </message>
    <message>
        <source>No answer to Cancel yet. Disconnect cuts the line; everything else goes on when it is back.</source>
        <translation>Aún no hay respuesta a Cancelar. Desconectar corta la línea; todo lo demás sigue cuando vuelva.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>Reintentar %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
    </message>
    <message>
        <source>Exports, uploads and deliveries appear here and go on while you work.</source>
        <translation>Aquí aparecen exportaciones, cargas y entregas, y siguen mientras usted trabaja.</translation>
    </message>
</context>
<context>
    <name>leadfloor::KeyRecorder</name>
    <message>
        <source>Press the keys</source>
        <translation>Pulse las teclas</translation>
    </message>
</context>
<context>
    <name>leadfloor::LatestCard</name>
    <message>
        <source>Latest movements</source>
        <translation>Últimos movimientos</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Lo último</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>Todos los pedidos</translation>
    </message>
    <message>
        <source>Nothing has moved yet.</source>
        <translation>Aún no se ha movido nada.</translation>
    </message>
</context>
<context>
    <name>leadfloor::LeadBoard</name>
    <message>
        <source>Load more leads</source>
        <translation>Cargar más leads</translation>
    </message>
    <message>
        <source>Board of stages</source>
        <translation>Tablero de etapas</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>stage, leads</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1, %2 leads</source>
        <comment>stage, number</comment>
        <translation>%1, %2 leads</translation>
    </message>
</context>
<context>
    <name>leadfloor::LeadFields</name>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Price paid</source>
        <translation>Precio pagado</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Comprado</translation>
    </message>
    <message>
        <source>Age when bought</source>
        <translation>Antigüedad al comprar</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>Segundo teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Nacimiento</translation>
    </message>
    <message>
        <source>Borrower age</source>
        <translation>Edad del prestatario</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Calle</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Condado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>ZIP</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Mortgage</source>
        <translation>Hipoteca</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>Préstamo</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>Prestamista</translation>
    </message>
    <message>
        <source>Mortgage since</source>
        <translation>Hipoteca desde</translation>
    </message>
    <message>
        <source>Term, months</source>
        <translation>Plazo, meses</translation>
    </message>
    <message>
        <source>Property value</source>
        <translation>Valor de la vivienda</translation>
    </message>
    <message>
        <source>Tobacco</source>
        <translation>Tabaco</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>Salud</translation>
    </message>
    <message>
        <source>Co-borrower</source>
        <translation>Coprestatario</translation>
    </message>
    <message>
        <source>Co-borrower age</source>
        <translation>Edad del coprestatario</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campaña</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
</context>
<context>
    <name>leadfloor::LeadLook</name>
    <message>
        <source>New lead</source>
        <translation>Lead nuevo</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>Contactado</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Cualificado</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Reunión</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Ganado</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdido</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Ilocalizable</translation>
    </message>
    <message>
        <source>late %1 d</source>
        <translation>%1 d tarde</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>No tags any more</source>
        <translation>Ya sin etiquetas</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Etiquetas: %1</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Asignado a %1</translation>
    </message>
    <message>
        <source>Follow-up on %1</source>
        <translation>Seguimiento el %1</translation>
    </message>
    <message>
        <source>No follow-up any more</source>
        <translation>Ya sin seguimiento</translation>
    </message>
    <message>
        <source>Return %1: %2</source>
        <translation>Devolución %1: %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::LeadsPage</name>
    <message>
        <source>My leads</source>
        <translation>Mis leads</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Search my leads</source>
        <translation>Buscar en mis leads</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Leads of which order</source>
        <translation>Leads de qué pedido</translation>
    </message>
    <message>
        <source>Height of rows</source>
        <translation>Altura de las filas</translation>
    </message>
    <message>
        <source>Contact beside the table</source>
        <translation>Contacto junto a la tabla</translation>
    </message>
    <message>
        <source>Phone number copied</source>
        <translation>Teléfono copiado</translation>
    </message>
    <message>
        <source>&amp;Export ...</source>
        <translation>&amp;Exportar ...</translation>
    </message>
    <message>
        <source>&amp;Search my leads</source>
        <translation>&amp;Buscar en mis leads</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>&amp;Llamar</translation>
    </message>
    <message>
        <source>Contact &amp;beside the table</source>
        <translation>Contacto &amp;junto a la tabla</translation>
    </message>
    <message>
        <source>Take back, then clear the selection</source>
        <translation>Deshacer, luego quitar la selección</translation>
    </message>
    <message>
        <source>1 lead copied</source>
        <translation>1 lead copiado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads copied</source>
        <translation>
            <numerusform>%Ln lead copiado</numerusform>
            <numerusform>%Ln leads copiados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads are too many for the clipboard.</source>
        <translation>
            <numerusform>%Ln lead es demasiado para el portapapeles.</numerusform>
            <numerusform>%Ln leads son demasiados para el portapapeles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was copied. Export them into a file instead.</source>
        <translation>No se copió nada. Expórtelos a un archivo.</translation>
    </message>
    <message>
        <source>No program on this computer takes such a link.</source>
        <translation>Ningún programa de este equipo acepta ese enlace.</translation>
    </message>
    <message>
        <source>Copy the number or address instead.</source>
        <translation>Copie el número o la dirección.</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>Todos los pedidos</translation>
    </message>
    <message>
        <source>Order %1 (%2)</source>
        <comment>number, leads</comment>
        <translation>Pedido %1 (%2)</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>No lead of yours matches</source>
        <translation>Ninguno de sus leads coincide</translation>
    </message>
    <message>
        <source>Show all my leads</source>
        <translation>Mostrar todos mis leads</translation>
    </message>
    <message>
        <source>You have no leads yet</source>
        <translation>Aún no tiene leads</translation>
    </message>
    <message>
        <source>Leads appear here with their contacts as soon as an order is delivered.</source>
        <translation>Los leads aparecen aquí con sus contactos en cuanto se entrega un pedido.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>Ir al inventario</translation>
    </message>
    <message>
        <source>counting ...</source>
        <translation>contando ...</translation>
    </message>
    <message>
        <source>of %1 leads</source>
        <translation>de %1 leads</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>lead</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>leads</translation>
    </message>
    <message>
        <source>1 filter on</source>
        <translation>1 filtro activo</translation>
    </message>
    <message>
        <source>asking ...</source>
        <translation>preguntando ...</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacta</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation>Amplia</translation>
    </message>
    <message>
        <source>Table or board</source>
        <translation>Tabla o tablero</translation>
    </message>
    <message>
        <source>Start calling</source>
        <translation>Empezar a llamar</translation>
    </message>
    <message>
        <source>Name, phone, tag, note or order</source>
        <translation>Nombre, teléfono, etiqueta, nota o pedido</translation>
    </message>
    <message>
        <source>Which leads</source>
        <translation>Qué leads</translation>
    </message>
    <message>
        <source>All leads</source>
        <translation>Todos los leads</translation>
    </message>
    <message>
        <source>Today&apos;s calls</source>
        <translation>Llamadas de hoy</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mío</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>De nadie</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tablero</translation>
    </message>
    <message>
        <source>Clear search, order, view and stage</source>
        <translation>Borrar búsqueda, pedido, vista y etapa</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Ilocalizable</translation>
    </message>
    <message>
        <source>Nothing has this in any column, tag or note.</source>
        <translation>Nada lo tiene en una columna, etiqueta o nota.</translation>
    </message>
    <message>
        <source>Without search, order, view and stage there are %1.</source>
        <translation>Sin búsqueda, pedido, vista ni etapa hay %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters on</source>
        <translation>
            <numerusform>%Ln filtro activo</numerusform>
            <numerusform>%Ln filtros activos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 call due today</source>
        <translation>1 llamada para hoy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls due today</source>
        <translation>
            <numerusform>%Ln llamada para hoy</numerusform>
            <numerusform>%Ln llamadas para hoy</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to &amp;stage ...</source>
        <translation>Mover a &amp;etapa ...</translation>
    </message>
    <message>
        <source>&amp;Tag ...</source>
        <translation>E&amp;tiquetar ...</translation>
    </message>
    <message>
        <source>&amp;Assign ...</source>
        <translation>&amp;Asignar ...</translation>
    </message>
    <message>
        <source>&amp;Follow-up ...</source>
        <translation>&amp;Seguimiento ...</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>Escribir una &amp;nota</translation>
    </message>
    <message>
        <source>&amp;Next call</source>
        <translation>&amp;Siguiente llamada</translation>
    </message>
    <message>
        <source>As a &amp;board</source>
        <translation>Como &amp;tablero</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>Nota guardada</translation>
    </message>
    <message>
        <source>%1 leads are too many at once.</source>
        <translation>%1 leads son demasiados a la vez.</translation>
    </message>
    <message>
        <source>Change at most %1 of them.</source>
        <translation>Cambie como máximo %1 de ellos.</translation>
    </message>
    <message>
        <source>Choose a lead first</source>
        <translation>Elija primero un lead</translation>
    </message>
    <message>
        <source>Somebody has changed one of these leads since.</source>
        <translation>Alguien ha cambiado uno de estos leads desde entonces.</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>No se deshizo nada.</translation>
    </message>
    <message>
        <source>None of these leads may be called now</source>
        <translation>A ninguno de estos leads se le puede llamar ahora</translation>
    </message>
    <message>
        <source>That was the last one that may be called now</source>
        <translation>Era el último al que se puede llamar ahora</translation>
    </message>
    <message>
        <source>&amp;Edit stages ...</source>
        <translation>&amp;Editar etapas ...</translation>
    </message>
    <message>
        <source>Return at most %1 of them.</source>
        <translation>Devuelva como máximo %1.</translation>
    </message>
    <message>
        <source>&amp;Return ...</source>
        <translation>&amp;Devolver ...</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Select &amp;all that match</source>
        <translation>Seleccionar &amp;todo lo que coincide</translation>
    </message>
    <message>
        <source>Leads with which tags</source>
        <translation>Leads con qué etiquetas</translation>
    </message>
    <message>
        <source>Leads with the tags %1</source>
        <translation>Leads con las etiquetas %1</translation>
    </message>
    <message>
        <source>No lead has a tag yet</source>
        <translation>Ningún lead tiene etiqueta todavía</translation>
    </message>
    <message>
        <source>Without regard to tags</source>
        <translation>Sin tener en cuenta las etiquetas</translation>
    </message>
    <message>
        <source>Looking which of them can be returned ...</source>
        <translation>Mirando cuáles se pueden devolver ...</translation>
    </message>
    <message>
        <source>None of these leads can be returned any more.</source>
        <translation>Ninguno de estos leads se puede devolver ya.</translation>
    </message>
    <message>
        <source>A view keeps search, order, view, stage, tags, and whether they are a table or a board.</source>
        <translation>Una vista guarda la búsqueda, el pedido, la vista, la etapa, las etiquetas y si se ven como tabla o como tablero.</translation>
    </message>
</context>
<context>
    <name>leadfloor::LetterModel</name>
    <message>
        <source>Written</source>
        <translation>Escrita</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>What the mail server said</source>
        <translation>Lo que dijo el servidor</translation>
    </message>
</context>
<context>
    <name>leadfloor::LettersPage</name>
    <message>
        <source>Letters</source>
        <translation>Cartas</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>Send all again</source>
        <translation>Enviar todas de nuevo</translation>
    </message>
    <message>
        <source>Which letters</source>
        <translation>Qué cartas</translation>
    </message>
    <message>
        <source>All letters</source>
        <translation>Todas las cartas</translation>
    </message>
    <message>
        <source>&amp;Send this letter again</source>
        <translation>&amp;Enviar esta carta de nuevo</translation>
    </message>
    <message>
        <source>Send &amp;all again that were put aside</source>
        <translation>Enviar de nuevo &amp;todas las apartadas</translation>
    </message>
    <message>
        <source>No letter was put aside</source>
        <translation>Ninguna carta quedó apartada</translation>
    </message>
    <message>
        <source>What the mail server did not take after some tries comes here by itself.</source>
        <translation>Lo que el servidor no aceptó tras algunos intentos llega aquí por sí solo.</translation>
    </message>
    <message>
        <source>There is no such letter</source>
        <translation>No hay ninguna carta así</translation>
    </message>
    <message>
        <source>Choose others above the table.</source>
        <translation>Elija otras sobre la tabla.</translation>
    </message>
    <message>
        <source>1 letter was put aside</source>
        <translation>1 carta quedó apartada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letters were put aside</source>
        <translation>
            <numerusform>%Ln carta quedó apartada</numerusform>
            <numerusform>%Ln cartas quedaron apartadas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 letter goes out again.</source>
        <translation>1 carta sale de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letters go out again.</source>
        <translation>
            <numerusform>%Ln carta sale de nuevo.</numerusform>
            <numerusform>%Ln cartas salen de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway sends it as soon as a mail server takes it.</source>
        <translation>La pasarela la envía en cuanto un servidor de correo la acepte.</translation>
    </message>
</context>
<context>
    <name>leadfloor::LineCheck</name>
    <message>
        <source>Ways on for line %1</source>
        <translation>Salidas para la línea %1</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Línea %1</translation>
    </message>
    <message>
        <source>Change the line</source>
        <translation>Cambiar la línea</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 de %2 libres</translation>
    </message>
    <message>
        <source>pricing…</source>
        <translation>calculando precio…</translation>
    </message>
    <message>
        <source>you take what is there: %1</source>
        <translation>toma lo que hay: %1</translation>
    </message>
    <message>
        <source>%1 = %2, less %3: %4</source>
        <comment>sum, list price, discount, net</comment>
        <translation>%1 = %2, menos %3: %4</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>sum, total</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>Before: %1 free, from %2 each, %3. Now: %4 free, from %5 each, %6.</source>
        <translation>Antes: %1 libres, desde %2 cada uno, %3. Ahora: %4 libres, desde %5 cada uno, %6.</translation>
    </message>
    <message>
        <source>Take %1</source>
        <comment>leads</comment>
        <translation>Tomar %1</translation>
    </message>
    <message>
        <source>There is nothing like it that is free.</source>
        <translation>No hay nada parecido que esté libre.</translation>
    </message>
</context>
<context>
    <name>leadfloor::LineEditor</name>
    <message>
        <source>Which leads</source>
        <translation>Qué leads</translation>
    </message>
    <message>
        <source>How many leads</source>
        <translation>Cuántos leads</translation>
    </message>
    <message>
        <source>Take what is there, if fewer are free</source>
        <translation>Tomar lo que haya, si hay menos libres</translation>
    </message>
    <message>
        <source>but at least</source>
        <translation>pero al menos</translation>
    </message>
    <message>
        <source>Least number of leads</source>
        <translation>Número mínimo de leads</translation>
    </message>
    <message>
        <source>Pay at most</source>
        <translation>Pagar como máximo</translation>
    </message>
    <message>
        <source>Duplicate this line</source>
        <translation>Duplicar esta línea</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Quitar esta línea</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántos</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Línea %1</translation>
    </message>
    <message>
        <source>Line %1: which leads</source>
        <translation>Línea %1: qué leads</translation>
    </message>
    <message>
        <source>Line %1: how many leads</source>
        <translation>Línea %1: cuántos leads</translation>
    </message>
    <message>
        <source>Line %1: take what is there, if fewer are free</source>
        <translation>Línea %1: tomar lo que haya, si hay menos libres</translation>
    </message>
    <message>
        <source>Line %1: least number of leads</source>
        <translation>Línea %1: número mínimo de leads</translation>
    </message>
    <message>
        <source>Line %1: leave the rest to a standing order</source>
        <translation>Línea %1: dejar el resto a una orden permanente</translation>
    </message>
    <message>
        <source>Line %1: pay at most</source>
        <translation>Línea %1: pagar como máximo</translation>
    </message>
    <message>
        <source>Line %1: the most to pay</source>
        <translation>Línea %1: lo máximo a pagar</translation>
    </message>
    <message>
        <source>Duplicate line %1</source>
        <translation>Duplicar la línea %1</translation>
    </message>
    <message>
        <source>Remove line %1</source>
        <translation>Quitar la línea %1</translation>
    </message>
    <message>
        <source>An order has at least one line</source>
        <translation>Un pedido tiene al menos una línea</translation>
    </message>
    <message>
        <source>pricing…</source>
        <translation>calculando precio…</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>sum, total</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 de %2 libres</translation>
    </message>
    <message>
        <source>Replace what is gone by equal leads, each for no more</source>
        <translation>Sustituir lo que ya no está por leads iguales, cada uno por no más</translation>
    </message>
    <message>
        <source>Line %1: replace leads that are gone</source>
        <translation>Línea %1: sustituir los leads que ya no están</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between lead numbers</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 picked by hand: %2 and %3 more</source>
        <translation>%1 elegidos a mano: %2 y %3 más</translation>
    </message>
    <message>
        <source>%1 picked by hand: %2</source>
        <translation>%1 elegidos a mano: %2</translation>
    </message>
    <message>
        <source>All that is in your basket and can be had</source>
        <translation>Todo lo que hay en su cesta y se puede comprar</translation>
    </message>
    <message>
        <source>and leave the rest to a standing order</source>
        <translation>y dejar el resto a una orden permanente</translation>
    </message>
    <message>
        <source>It buys leads like these as they come, for no more than these cost.</source>
        <translation>Compra leads como estos según llegan, por no más de lo que cuestan estos.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ListPage</name>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Ac&amp;tualizar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
</context>
<context>
    <name>leadfloor::LockScreen</name>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Contraseña de %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Signed in as %1. Running jobs go on.</source>
        <translation>Sesión de %1. Las tareas en curso continúan.</translation>
    </message>
    <message>
        <source>This floor is on your own computer and asks for no password: whoever uses your account of this computer can open it. The lock only covers it. Running jobs go on.</source>
        <translation>Esta plataforma está en su propio equipo y no pide contraseña: quien use su cuenta de este equipo puede abrirla. El bloqueo solo la cubre. Las tareas en curso continúan.</translation>
    </message>
</context>
<context>
    <name>leadfloor::LogDialog</name>
    <message>
        <source>Find in the log</source>
        <translation>Buscar en el registro</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Todos los niveles</translation>
    </message>
    <message>
        <source>Information and above</source>
        <translation>Información y más</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avisos y errores</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Todas las áreas</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>The selected lines, or all that are shown</source>
        <translation>Las líneas seleccionadas, o todas las mostradas</translation>
    </message>
    <message>
        <source>Save ...</source>
        <translation>Guardar ...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What the program did</source>
        <translation>Qué hizo el programa</translation>
    </message>
    <message>
        <source>Counts, times, codes and ids; no contacts, addresses or passwords. It stays on this computer.</source>
        <translation>Recuentos, horas, códigos e identificadores; sin contactos, direcciones ni contraseñas. Se queda en este equipo.</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 de %2 líneas</translation>
    </message>
    <message>
        <source>Save the log as</source>
        <translation>Guardar el registro como</translation>
    </message>
</context>
<context>
    <name>leadfloor::LogModel</name>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
</context>
<context>
    <name>leadfloor::LowLineDialog</name>
    <message>
        <source>&amp;Tell us when the balance falls below an amount</source>
        <translation>&amp;Avisarnos cuando el saldo baje de un importe</translation>
    </message>
    <message>
        <source>&amp;Amount in %1</source>
        <comment>a currency</comment>
        <translation>&amp;Importe en %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Low balance</source>
        <translation>Saldo bajo</translation>
    </message>
    <message>
        <source>The approvers of your workspace get a letter and a notification, all members if it has no approver. At most one a day.</source>
        <translation>Los aprobadores de su espacio de trabajo reciben una carta y una notificación; todos los miembros, si no tiene aprobador. Como mucho una al día.</translation>
    </message>
    <message>
        <source>An approver of your workspace sets this.</source>
        <translation>Esto lo fija un aprobador de su espacio de trabajo.</translation>
    </message>
    <message>
        <source>The balance cannot fall below this. Take a higher amount, or switch it off.</source>
        <translation>El saldo no puede bajar de aquí. Ponga un importe mayor, o desactívelo.</translation>
    </message>
    <message>
        <source>Nobody is told, however low the balance is. It is %1 now.</source>
        <translation>No se avisa a nadie, por bajo que sea el saldo. Ahora es %1.</translation>
    </message>
    <message>
        <source>The balance is %1, below this already: it is shown as low at once.</source>
        <translation>El saldo es %1, ya por debajo: se muestra como bajo enseguida.</translation>
    </message>
    <message>
        <source>The balance is %1 now.</source>
        <translation>El saldo es ahora %1.</translation>
    </message>
</context>
<context>
    <name>leadfloor::MailText</name>
    <message>
        <source>Order %1 is complete</source>
        <translation>El pedido %1 está completo</translation>
    </message>
    <message>
        <source>Your purchase is complete. The leads are in My leads; their contacts are never sent by mail.</source>
        <translation>Su compra está completa. Los leads están en Mis leads; sus contactos nunca se envían por correo.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>%1 of credits have arrived</source>
        <translation>Han llegado %1 de crédito</translation>
    </message>
    <message>
        <source>The wallet of your workspace has been topped up.</source>
        <translation>Se ha recargado el monedero de su espacio de trabajo.</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Available now</source>
        <translation>Disponible ahora</translation>
    </message>
    <message>
        <source>Your balance is low: %1</source>
        <translation>Su saldo es bajo: %1</translation>
    </message>
    <message>
        <source>The wallet of your workspace has less than the amount at which you want to be told. Top it up, so that standing orders go on.</source>
        <translation>El monedero de su espacio de trabajo tiene menos que el importe en el que desea ser avisado. Recárguelo para que sigan las órdenes permanentes.</translation>
    </message>
    <message>
        <source>Told below</source>
        <translation>Aviso por debajo de</translation>
    </message>
    <message>
        <source>The hold of order %1 ends soon</source>
        <translation>La reserva del pedido %1 termina pronto</translation>
    </message>
    <message>
        <source>Pay this order before its hold ends, or its leads are on offer again.</source>
        <translation>Pague este pedido antes de que termine su reserva; si no, sus leads vuelven a la oferta.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>Reservado hasta</translation>
    </message>
    <message>
        <source>Your returns have been decided</source>
        <translation>Se ha decidido sobre sus devoluciones</translation>
    </message>
    <message>
        <source>The leads that you gave back have been looked at. Returns shows why, lead by lead.</source>
        <translation>Se han revisado los leads que devolvió. Devoluciones muestra el motivo, lead por lead.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptadas</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Abonado</translation>
    </message>
    <message>
        <source>%1 goes back to your card</source>
        <translation>%1 vuelve a su tarjeta</translation>
    </message>
    <message>
        <source>This part of a card payment did not become leads or credits, so it goes back to the card that paid. Banks take some days to show it.</source>
        <translation>Esta parte de un pago con tarjeta no se convirtió ni en leads ni en créditos, por lo que vuelve a la tarjeta que pagó. Los bancos tardan unos días en mostrarlo.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>%1 of a card payment is in your wallet</source>
        <translation>%1 de un pago con tarjeta está en su monedero</translation>
    </message>
    <message>
        <source>This part of a card payment did not become leads, or the card could not take it back. It is in the wallet of your workspace; the order says why.</source>
        <translation>Esta parte de un pago con tarjeta no se convirtió en leads, o la tarjeta no pudo recuperarla. Está en el monedero de su espacio de trabajo; el pedido indica el motivo.</translation>
    </message>
    <message>
        <source>Your card payment of %1 is being looked at</source>
        <translation>Su pago con tarjeta de %1 se está revisando</translation>
    </message>
    <message>
        <source>The card paid something else than was asked for, so nothing was delivered. A person decides whether it goes back to the card or into your wallet; you are told then.</source>
        <translation>La tarjeta pagó algo distinto de lo pedido, por lo que no se entregó nada. Una persona decide si vuelve a la tarjeta o va a su monedero; se le avisará entonces.</translation>
    </message>
    <message>
        <source>from credits</source>
        <translation>con créditos</translation>
    </message>
    <message>
        <source>by card</source>
        <translation>con tarjeta</translation>
    </message>
    <message>
        <source>by invoice</source>
        <translation>con factura</translation>
    </message>
    <message>
        <source>Hello %1,</source>
        <translation>Hola, %1:</translation>
    </message>
    <message>
        <source>%1 wrote this letter by itself; nobody reads answers to it.</source>
        <translation>%1 ha escrito esta carta automáticamente; nadie lee las respuestas.</translation>
    </message>
    <message>
        <source>%1 new leads are waiting</source>
        <translation>%1 leads nuevos le esperan</translation>
    </message>
    <message>
        <source>Their ids are in the attached file; names, phones and addresses never go by mail. To get them, export what is new for this target in Leadfloor. Exports is also where this mail can be paused.</source>
        <translation>Sus identificadores están en el archivo adjunto; los nombres, teléfonos y direcciones nunca van por correo. Para obtenerlos, exporte en Leadfloor lo nuevo para este destino. En Exportaciones también puede pausar este correo.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>Scheduled delivery</source>
        <translation>Entrega programada</translation>
    </message>
    <message>
        <source>Test of a scheduled delivery</source>
        <translation>Prueba de una entrega programada</translation>
    </message>
    <message>
        <source>Somebody of your team tries whether mails of scheduled deliveries arrive here. They do.</source>
        <translation>Alguien de su equipo comprueba si los correos de entregas programadas llegan aquí. Llegan.</translation>
    </message>
    <message>
        <source>Scheduled delivery %1 was given up</source>
        <translation>Se abandonó la entrega programada %1</translation>
    </message>
    <message>
        <source>It did not get through however often it was tried, and will be tried again at its next time. Its leads stay new for the target. Exports shows what went wrong.</source>
        <translation>No llegó por más que se intentó; se volverá a intentar en su próxima hora. Sus leads siguen siendo nuevos para el destino. Exportaciones muestra qué falló.</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Scheduled delivery %1 is paused</source>
        <translation>La entrega programada %1 está en pausa</translation>
    </message>
    <message>
        <source>Who reads it, or with whose right it went, has left the team, so nothing is sent any more. Its leads stay new for the target. Change or resume it in Exports.</source>
        <translation>Quien la lee, o con cuyo permiso salía, ha dejado el equipo; por eso ya no se envía nada. Sus leads siguen siendo nuevos para el destino. Cámbiela o reanúdela en Exportaciones.</translation>
    </message>
    <message>
        <source>%1 of credits were taken</source>
        <translation>Se han retirado %1 de crédito</translation>
    </message>
    <message>
        <source>The floor has taken credits from the wallet of your workspace, for the reason below.</source>
        <translation>La plataforma ha retirado crédito del monedero de su espacio de trabajo, por el motivo que figura abajo.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>leadfloor::MainWindow</name>
    <message>
        <source>Go to %1</source>
        <translation>Ir a %1</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Bloquear</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Cerrar &amp;sesión</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Theme: s&amp;ystem</source>
        <translation>Tema: s&amp;istema</translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation>Tema: &amp;claro</translation>
    </message>
    <message>
        <source>Theme: &amp;dark</source>
        <translation>Tema: &amp;oscuro</translation>
    </message>
    <message>
        <source>Theme: high &amp;contrast</source>
        <translation>Tema: alto c&amp;ontraste</translation>
    </message>
    <message>
        <source>&amp;Hide money and contacts</source>
        <translation>&amp;Ocultar dinero y contactos</translation>
    </message>
    <message>
        <source>&amp;Reconnect now</source>
        <translation>&amp;Reconectar ahora</translation>
    </message>
    <message>
        <source>&amp;Search or run a command</source>
        <translation>&amp;Buscar o ejecutar una orden</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Panel &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Panel &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Atajos</translation>
    </message>
    <message>
        <source>&amp;About Leadfloor</source>
        <translation>&amp;Acerca de Leadfloor</translation>
    </message>
    <message>
        <source>No floor is open</source>
        <translation>No hay ninguna plataforma abierta</translation>
    </message>
    <message>
        <source>Already connected</source>
        <translation>Ya conectado</translation>
    </message>
    <message>
        <source>%1 - Leadfloor</source>
        <translation>%1 - Leadfloor</translation>
    </message>
    <message>
        <source>Reconnecting.</source>
        <translation>Reconectando.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Sin conexión.</translation>
    </message>
    <message>
        <source>Data from %1, reconnecting.</source>
        <translation>Datos de las %1, reconectando.</translation>
    </message>
    <message>
        <source>Data from %1, not connected.</source>
        <translation>Datos de las %1, sin conexión.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>bought for %1</source>
        <translation>comprados por %1</translation>
    </message>
    <message>
        <source>%1 left after purchase</source>
        <translation>quedan %1 tras la compra</translation>
    </message>
    <message>
        <source>short by %1</source>
        <translation>faltan %1</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guía</translation>
    </message>
    <message>
        <source>&amp;What&apos;s This</source>
        <translation>¿&amp;Qué es esto?</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Undo &amp;history ...</source>
        <translation>&amp;Historial de deshacer ...</translation>
    </message>
    <message>
        <source>Nothing was done that can be taken back</source>
        <translation>No hay nada que se pueda deshacer</translation>
    </message>
    <message>
        <source>Nothing was taken back</source>
        <translation>No se ha deshecho nada</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rehacer: %1</translation>
    </message>
    <message>
        <source>Again: %1</source>
        <translation>De nuevo: %1</translation>
    </message>
    <message>
        <source>Back before: %1</source>
        <translation>De vuelta a antes de: %1</translation>
    </message>
    <message>
        <source>%1, offline - Leadfloor</source>
        <translation>%1, sin conexión - Leadfloor</translation>
    </message>
    <message>
        <source>Without a network: your leads as of %1.</source>
        <translation>Sin red: sus contactos a fecha de %1.</translation>
    </message>
    <message>
        <source>Without a network: your leads, as far as they have come.</source>
        <translation>Sin red: sus contactos, hasta donde llegaron.</translation>
    </message>
    <message>
        <source>The store opens until %1.</source>
        <translation>El almacén se abre hasta el %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) go to the floor when you sign in.</source>
        <translation>
            <numerusform>%Ln cambio irá a la plataforma cuando inicie sesión.</numerusform>
            <numerusform>%Ln cambios irán a la plataforma cuando inicie sesión.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) came too late: a colleague did the same later. Both stand in the timeline.</source>
        <translation>
            <numerusform>%Ln cambio llegó tarde: un compañero hizo lo mismo después. Ambos figuran en la cronología.</numerusform>
            <numerusform>%Ln cambios llegaron tarde: un compañero hizo lo mismo después. Ambos figuran en la cronología.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>This page in a &amp;window of its own</source>
        <translation>Esta página en una &amp;ventana propia</translation>
    </message>
    <message>
        <source>Leadfloor closes when the jobs are done.</source>
        <translation>Leadfloor se cierra cuando las tareas terminen.</translation>
    </message>
</context>
<context>
    <name>leadfloor::MapPane</name>
    <message>
        <source>Legend</source>
        <translation>Leyenda</translation>
    </message>
    <message>
        <source>Colours begin at %1 leads; hatched: none.</source>
        <translation>Los colores empiezan en %1 leads; rayado: ninguno.</translation>
    </message>
    <message>
        <source>leads under the other filters</source>
        <translation>leads con los demás filtros</translation>
    </message>
    <message>
        <source>click to filter</source>
        <translation>clic para filtrar</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>Show all of the map</source>
        <translation>Mostrar todo el mapa</translation>
    </message>
    <message>
        <source>Show the numbers as a table, too</source>
        <translation>Mostrar los números también como tabla</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Stock by county, %1</source>
        <translation>Existencias por condado, %1</translation>
    </message>
    <message>
        <source>Stock by state</source>
        <translation>Existencias por estado</translation>
    </message>
    <message>
        <source>Counties of %1</source>
        <translation>Condados de %1</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1, como tabla</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>elegido</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>excluido</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Parish / county</source>
        <translation>Parroquia / condado</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Filter</source>
        <comment>column: what the filter says of an area</comment>
        <translation>Filtro</translation>
    </message>
</context>
<context>
    <name>leadfloor::MessageStrip</name>
    <message>
        <source>Close message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
</context>
<context>
    <name>leadfloor::NoticeModel</name>
    <message>
        <source>Purchases in the background</source>
        <translation>Compras en segundo plano</translation>
    </message>
    <message>
        <source>Outcomes after a lost line</source>
        <translation>Resultados tras perder la línea</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportaciones</translation>
    </message>
    <message>
        <source>Holds about to end</source>
        <translation>Reservas a punto de terminar</translation>
    </message>
    <message>
        <source>Standing orders</source>
        <translation>Órdenes permanentes</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Vigilancias</translation>
    </message>
    <message>
        <source>Line lost and back</source>
        <translation>Línea perdida y recuperada</translation>
    </message>
    <message>
        <source>Not read: %1, %2</source>
        <translation>Sin leer: %1, %2</translation>
    </message>
    <message>
        <source>Returns decided</source>
        <translation>Devoluciones decididas</translation>
    </message>
    <message>
        <source>What waits for operators</source>
        <translation>Lo que espera a los operadores</translation>
    </message>
    <message>
        <source>Card money, low balance</source>
        <translation>Dinero de tarjeta, saldo bajo</translation>
    </message>
    <message>
        <source>Scheduled deliveries that fail</source>
        <translation>Entregas programadas que fallan</translation>
    </message>
    <message>
        <source>Lead files that come in</source>
        <translation>Archivos de leads que entran</translation>
    </message>
</context>
<context>
    <name>leadfloor::NoticePanel</name>
    <message>
        <source>Mark all read</source>
        <translation>Marcar todo como leído</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Which notifications ...</source>
        <translation>Qué avisos ...</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada nuevo</translation>
    </message>
    <message>
        <source>Exports, purchases in the background, holds, standing orders and watches are told here.</source>
        <translation>Aquí se avisa de exportaciones, compras en segundo plano, reservas, órdenes permanentes y vigilancias.</translation>
    </message>
</context>
<context>
    <name>leadfloor::Notifier</name>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Avisos</translation>
    </message>
    <message>
        <source>No floor is open</source>
        <translation>No hay ninguna plataforma abierta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new notification(s). Unlock the window to read.</source>
        <translation>
            <numerusform>%Ln aviso nuevo. Desbloquee la ventana para leerlo.</numerusform>
            <numerusform>%Ln avisos nuevos. Desbloquee la ventana para leerlos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 And %Ln more.</source>
        <translation>
            <numerusform>%1 Y %Ln más.</numerusform>
            <numerusform>%1 Y %Ln más.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::OfflineDesk</name>
    <message>
        <source>%1 at %2, %3</source>
        <comment>workspace, floor, member</comment>
        <translation>%1 en %2, %3</translation>
    </message>
    <message>
        <source>There is no store on this computer yet: sign in to a floor and choose &quot;Keep my leads on this computer&quot;.</source>
        <translation>Todavía no hay ningún almacén en este ordenador: inicie sesión en una plataforma y elija «Guardar mis contactos en este ordenador».</translation>
    </message>
    <message>
        <source>That is not the passphrase of this store.</source>
        <translation>Esa no es la frase de contraseña de este almacén.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Olvidarlo</translation>
    </message>
    <message>
        <source>Bring the offline store &amp;up to date</source>
        <translation>Act&amp;ualizar el almacén sin conexión</translation>
    </message>
    <message>
        <source>&amp;Keep my leads on this computer</source>
        <translation>&amp;Guardar mis contactos en este ordenador</translation>
    </message>
    <message>
        <source>&amp;Forget the offline store</source>
        <translation>&amp;Olvidar el almacén sin conexión</translation>
    </message>
    <message>
        <source>Offline store</source>
        <translation>Almacén sin conexión</translation>
    </message>
    <message>
        <source>Your leads are on this computer, encrypted; they open without a network until %1.</source>
        <translation>Sus contactos están en este ordenador, cifrados; se abren sin red hasta el %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) that you made without a network came too late.</source>
        <translation>
            <numerusform>%Ln cambio que hizo sin red llegó tarde.</numerusform>
            <numerusform>%Ln cambios que hizo sin red llegaron tarde.</numerusform>
        </translation>
    </message>
    <message>
        <source>A colleague did the same later; both stand in the timeline of the lead.</source>
        <translation>Un compañero hizo lo mismo después; ambos figuran en la cronología del contacto.</translation>
    </message>
    <message numerus="yes">
        <source>The floor did not take %Ln change(s) that you made without a network.</source>
        <translation>
            <numerusform>La plataforma no aceptó %Ln cambio que hizo sin red.</numerusform>
            <numerusform>La plataforma no aceptó %Ln cambios que hizo sin red.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their stage is not there any more, or their lead is not yours any more.</source>
        <translation>Su etapa ya no existe, o su contacto ya no es suyo.</translation>
    </message>
    <message>
        <source>The offline store and its key are gone from this computer.</source>
        <translation>El almacén sin conexión y su clave ya no están en este ordenador.</translation>
    </message>
    <message>
        <source>Leads that came: %1; that are gone: %2</source>
        <translation>Contactos que llegaron: %1; que ya no están: %2</translation>
    </message>
    <message>
        <source>Switched off in the settings: it is brought up to date only when you say so.</source>
        <translation>Desactivado en los ajustes: solo se actualiza cuando usted lo pide.</translation>
    </message>
    <message>
        <source>This line is metered: the copy waits for another one.</source>
        <translation>Esta conexión es de uso medido: la copia espera otra.</translation>
    </message>
    <message>
        <source>It has a passphrase, which has not been typed since you signed in.</source>
        <translation>Tiene una frase de contraseña que no se ha escrito desde que inició sesión.</translation>
    </message>
    <message>
        <source>The floor cannot be reached; the copy waits for it.</source>
        <translation>No se puede acceder a la plataforma; la copia la espera.</translation>
    </message>
    <message numerus="yes">
        <source>The floor can be reached again: %n change(s) went there.</source>
        <translation>
            <numerusform>Vuelve a haber conexión con la plataforma: se ha enviado %n cambio.</numerusform>
            <numerusform>Vuelve a haber conexión con la plataforma: se han enviado %n cambios.</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy of your leads on this computer was refused, and has been made anew.</source>
        <translation>La copia de sus contactos en este ordenador se rechazó y se ha hecho de nuevo.</translation>
    </message>
    <message>
        <source>What you had done in it without a network since the last contact is not in it.</source>
        <translation>Lo que hizo en ella sin red desde el último contacto no está incluido.</translation>
    </message>
</context>
<context>
    <name>leadfloor::OfflinePages</name>
    <message>
        <source>My leads</source>
        <translation>Mis leads</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportaciones</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>This wants the floor: sign in first.</source>
        <translation>Esto necesita la plataforma: inicie sesión primero.</translation>
    </message>
</context>
<context>
    <name>leadfloor::OrderDetail</name>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Choose an order to see its lines.</source>
        <translation>Elija un pedido para ver sus líneas.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Show leads</source>
        <translation>Mostrar leads</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Contacts delivered</source>
        <translation>Contactos entregados</translation>
    </message>
    <message>
        <source>Loading lines and timeline ...</source>
        <translation>Cargando líneas y cronología ...</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>bought %1</source>
        <comment>time</comment>
        <translation>comprado %1</translation>
    </message>
    <message>
        <source>ordered %1</source>
        <comment>time</comment>
        <translation>pedido %1</translation>
    </message>
    <message>
        <source>bought %1 by %2</source>
        <comment>time, person</comment>
        <translation>comprado %1 por %2</translation>
    </message>
    <message>
        <source>ordered %1 by %2</source>
        <comment>time, person</comment>
        <translation>pedido %1 por %2</translation>
    </message>
    <message>
        <source>for 1 lead</source>
        <translation>por 1 lead</translation>
    </message>
    <message numerus="yes">
        <source>for %Ln leads</source>
        <translation>
            <numerusform>por %Ln lead</numerusform>
            <numerusform>por %Ln leads</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to deliver</source>
        <translation>Nada que entregar</translation>
    </message>
    <message>
        <source>Its contact is delivered</source>
        <translation>Su contacto está entregado</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln contacts delivered</source>
        <translation>
            <numerusform>%Ln contacto entregado</numerusform>
            <numerusform>Los %Ln contactos entregados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 contacts delivered ...</source>
        <translation>%1 de %2 contactos entregados ...</translation>
    </message>
    <message>
        <source>%1 of %2 contacts delivered, %3 outstanding</source>
        <translation>%1 de %2 contactos entregados, %3 pendientes</translation>
    </message>
    <message>
        <source>Deliver 1 contact</source>
        <translation>Entregar 1 contacto</translation>
    </message>
    <message numerus="yes">
        <source>Deliver %Ln contacts</source>
        <translation>
            <numerusform>Entregar %Ln contacto</numerusform>
            <numerusform>Entregar %Ln contactos</numerusform>
        </translation>
    </message>
    <message>
        <source>Deliver its contacts first</source>
        <translation>Entregue primero sus contactos</translation>
    </message>
    <message>
        <source>Refunded leads are not exported</source>
        <translation>Los leads reembolsados no se exportan</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>%1 asked for, %2 were there</source>
        <translation>%1 pedidos, había %2</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>Precio de lista</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Neto</translation>
    </message>
</context>
<context>
    <name>leadfloor::OrderModel</name>
    <message>
        <source>Completed</source>
        <translation>Completado</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>En proceso</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>Pendiente de pago</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Reservado</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Reembolsado</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>Reembolsado en parte</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>Necesita revisión</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 días</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Comprado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Comprador</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state, time left</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Return asked for</source>
        <translation>Devolución pedida</translation>
    </message>
    <message>
        <source>Return refused</source>
        <translation>Devolución rechazada</translation>
    </message>
    <message>
        <source>Payment pending</source>
        <translation>Pago pendiente</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Pago fallido</translation>
    </message>
    <message>
        <source>Payment page closed</source>
        <translation>Página de pago cerrada</translation>
    </message>
    <message>
        <source>Payment goes back</source>
        <translation>El pago se devuelve</translation>
    </message>
    <message>
        <source>Payment under review</source>
        <translation>Pago en revisión</translation>
    </message>
    <message>
        <source>Credited to the wallet</source>
        <translation>Abonado en el monedero</translation>
    </message>
    <message>
        <source>Back on the card</source>
        <translation>De vuelta en la tarjeta</translation>
    </message>
    <message>
        <source>Payment disputed</source>
        <translation>Pago disputado</translation>
    </message>
</context>
<context>
    <name>leadfloor::OrderRail</name>
    <message>
        <source>Order summary</source>
        <translation>Resumen del pedido</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Paid from</source>
        <translation>Pagado con</translation>
    </message>
</context>
<context>
    <name>leadfloor::OrderWords</name>
    <message>
        <source>price rule %1</source>
        <translation>regla de precio %1</translation>
    </message>
    <message>
        <source>leads&apos; own prices</source>
        <translation>precios propios de los leads</translation>
    </message>
    <message>
        <source>the project&apos;s price</source>
        <translation>el precio del proyecto</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln lead</numerusform>
            <numerusform>%Ln leads</numerusform>
        </translation>
    </message>
    <message>
        <source>paid from credits</source>
        <translation>pagado con créditos</translation>
    </message>
    <message>
        <source>to be paid by card</source>
        <translation>a pagar con tarjeta</translation>
    </message>
    <message>
        <source>to be paid by invoice</source>
        <translation>a pagar por factura</translation>
    </message>
    <message>
        <source>kept longer</source>
        <translation>guardado más tiempo</translation>
    </message>
    <message>
        <source>by its buyer</source>
        <translation>por su comprador</translation>
    </message>
    <message>
        <source>it was not paid in time</source>
        <translation>no se pagó a tiempo</translation>
    </message>
    <message>
        <source>given up for another order of its buyer</source>
        <translation>cedido por otro pedido de su comprador</translation>
    </message>
    <message>
        <source>Leads picked by hand</source>
        <translation>Leads elegidos a mano</translation>
    </message>
    <message>
        <source>nothing to pay</source>
        <translation>nada que pagar</translation>
    </message>
    <message>
        <source>its buyer&apos;s account was banned</source>
        <translation>la cuenta de su comprador fue bloqueada</translation>
    </message>
    <message>
        <source>payment page asked for</source>
        <translation>se pidió la página de pago</translation>
    </message>
    <message>
        <source>card payment</source>
        <translation>pago con tarjeta</translation>
    </message>
    <message>
        <source>paid by card</source>
        <translation>pagado con tarjeta</translation>
    </message>
    <message>
        <source>paid by card after the hold had ended</source>
        <translation>pagado con tarjeta después de terminar la reserva</translation>
    </message>
    <message>
        <source>paid after the hold had ended; its leads are sold</source>
        <translation>pagado después de terminar la reserva; sus leads ya están vendidos</translation>
    </message>
    <message>
        <source>paid again while the order needs review</source>
        <translation>pagado otra vez mientras el pedido está en revisión</translation>
    </message>
    <message>
        <source>the bank has not paid yet</source>
        <translation>el banco aún no ha pagado</translation>
    </message>
    <message>
        <source>the payment was declined</source>
        <translation>el pago fue rechazado</translation>
    </message>
    <message>
        <source>the payment page has closed</source>
        <translation>la página de pago se ha cerrado</translation>
    </message>
    <message>
        <source>the card took no refund</source>
        <translation>la tarjeta no aceptó el reembolso</translation>
    </message>
    <message>
        <source>refunded at the card provider</source>
        <translation>reembolsado por el proveedor de tarjetas</translation>
    </message>
    <message>
        <source>dispute lost</source>
        <translation>disputa perdida</translation>
    </message>
    <message>
        <source>the card&apos;s owner disputes the payment</source>
        <translation>el titular de la tarjeta disputa el pago</translation>
    </message>
    <message>
        <source>the dispute was won</source>
        <translation>se ganó la disputa</translation>
    </message>
    <message>
        <source>the dispute was lost; the money went back to the card</source>
        <translation>se perdió la disputa; el dinero volvió a la tarjeta</translation>
    </message>
    <message>
        <source>the provider says that it failed</source>
        <translation>el proveedor dice que falló</translation>
    </message>
    <message>
        <source>the provider says that it was cancelled</source>
        <translation>el proveedor dice que fue cancelado</translation>
    </message>
    <message>
        <source>extended: %1</source>
        <translation>prorrogado: %1</translation>
    </message>
    <message>
        <source>invoice paid: %1</source>
        <translation>factura pagada: %1</translation>
    </message>
    <message>
        <source>no payment page: %1</source>
        <translation>sin página de pago: %1</translation>
    </message>
    <message>
        <source>card payment: %1</source>
        <translation>pago con tarjeta: %1</translation>
    </message>
    <message>
        <source>approved by %1</source>
        <translation>aprobado por %1</translation>
    </message>
    <message>
        <source>Coupon %1</source>
        <translation>Cupón %1</translation>
    </message>
    <message>
        <source>went back to the card: %1</source>
        <translation>volvió a la tarjeta: %1</translation>
    </message>
    <message>
        <source>the card gave it back: %1</source>
        <translation>la tarjeta lo devolvió: %1</translation>
    </message>
    <message>
        <source>the card took no refund, the wallet got it: %1</source>
        <translation>la tarjeta no aceptó el reembolso; lo recibió el monedero: %1</translation>
    </message>
    <message>
        <source>1 lead for %1: %2</source>
        <translation>1 lead por %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads for %1: %2</source>
        <translation>
            <numerusform>%Ln lead por %1: %2</numerusform>
            <numerusform>%Ln leads por %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 back to the card: %2</source>
        <translation>%1 devueltos a la tarjeta: %2</translation>
    </message>
    <message>
        <source>the card paid %1 instead of %2</source>
        <translation>la tarjeta pagó %1 en vez de %2</translation>
    </message>
    <message numerus="yes">
        <source>paid by card after the hold had ended: %1 of %Ln leads were left</source>
        <translation>
            <numerusform>pagado con tarjeta después de terminar la reserva: quedaba %1 de %Ln lead</numerusform>
            <numerusform>pagado con tarjeta después de terminar la reserva: quedaban %1 de %Ln leads</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead was gone when the card paid</source>
        <translation>1 lead ya no estaba cuando pagó la tarjeta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads were gone when the card paid</source>
        <translation>
            <numerusform>%Ln lead ya no estaba cuando pagó la tarjeta</numerusform>
            <numerusform>%Ln leads ya no estaban cuando pagó la tarjeta</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead returned: %1</source>
        <translation>1 lead devuelto: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads returned: %1</source>
        <translation>
            <numerusform>%Ln lead devuelto: %1</numerusform>
            <numerusform>%Ln leads devueltos: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead not taken back: %1</source>
        <translation>1 lead no se aceptó de vuelta: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads not taken back: %1</source>
        <translation>
            <numerusform>%Ln lead no se aceptó de vuelta: %1</numerusform>
            <numerusform>%Ln leads no se aceptaron de vuelta: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead waits for a decision: %1</source>
        <translation>1 lead espera una decisión: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads wait for a decision: %1</source>
        <translation>
            <numerusform>%Ln lead espera una decisión: %1</numerusform>
            <numerusform>%Ln leads esperan una decisión: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead: %1</source>
        <translation>1 lead: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads: %1</source>
        <translation>
            <numerusform>%Ln lead: %1</numerusform>
            <numerusform>%Ln leads: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>returned: %1</source>
        <translation>devuelto: %1</translation>
    </message>
    <message>
        <source>the card paid when the order was already over (%1)</source>
        <translation>la tarjeta pagó cuando el pedido ya había terminado (%1)</translation>
    </message>
    <message>
        <source>by a colleague</source>
        <translation>por un compañero</translation>
    </message>
</context>
<context>
    <name>leadfloor::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Order beside the table</source>
        <translation>Pedido junto a la tabla</translation>
    </message>
    <message>
        <source>&amp;Export this order ...</source>
        <translation>&amp;Exportar este pedido ...</translation>
    </message>
    <message>
        <source>&amp;Deliver its contacts</source>
        <translation>&amp;Entregar sus contactos</translation>
    </message>
    <message>
        <source>Show its &amp;leads</source>
        <translation>Mostrar sus &amp;leads</translation>
    </message>
    <message>
        <source>&amp;Receipt</source>
        <translation>&amp;Recibo</translation>
    </message>
    <message>
        <source>Nothing has been ordered yet</source>
        <translation>Aún no se ha pedido nada</translation>
    </message>
    <message>
        <source>Every purchase becomes an order with its receipt.</source>
        <translation>Cada compra se convierte en un pedido con su recibo.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>Ir al inventario</translation>
    </message>
    <message numerus="yes">
        <source>the newest %Ln orders</source>
        <translation>
            <numerusform>el pedido más reciente (%Ln)</numerusform>
            <numerusform>los %Ln pedidos más recientes</numerusform>
        </translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 pedido</translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders</source>
        <translation>
            <numerusform>%Ln pedido</numerusform>
            <numerusform>%Ln pedidos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 contacts of one order are not delivered yet</source>
        <translation>%1 contactos de un pedido aún no están entregados</translation>
    </message>
    <message numerus="yes">
        <source>%1 contacts of %Ln orders are not delivered yet</source>
        <translation>
            <numerusform>%1 contactos de %Ln pedido aún no están entregados</numerusform>
            <numerusform>%1 contactos de %Ln pedidos aún no están entregados</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivery of order %1</source>
        <translation>Entrega del pedido %1</translation>
    </message>
    <message>
        <source>1 contact delivered</source>
        <translation>1 contacto entregado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts delivered</source>
        <translation>
            <numerusform>%Ln contacto entregado</numerusform>
            <numerusform>%Ln contactos entregados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::OwnedLeadModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>There now</source>
        <comment>local time of a lead</comment>
        <translation>Hay ahora</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Asignado a</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>reembolsado</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>two times</comment>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>What time it is there is not known; calls are allowed from %1 to %2.</source>
        <translation>No se sabe qué hora es allí; se puede llamar de %1 a %2.</translation>
    </message>
    <message>
        <source>%1 there; calls are allowed from %2 to %3.</source>
        <translation>Allí son las %1; se puede llamar de %2 a %3.</translation>
    </message>
    <message>
        <source>%1 there: no calls before %2 and after %3.</source>
        <translation>Allí son las %1: no se llama antes de las %2 ni después de las %3.</translation>
    </message>
    <message>
        <source>Return by</source>
        <translation>Devolver hasta</translation>
    </message>
    <message>
        <source>Can be returned until %1</source>
        <translation>Se puede devolver hasta %1</translation>
    </message>
    <message>
        <source>over</source>
        <comment>time to return a lead</comment>
        <translation>vencido</translation>
    </message>
    <message>
        <source>DNC</source>
        <comment>do not call</comment>
        <translation>No llamar</translation>
    </message>
    <message>
        <source>On one of your suppression lists: do not call.</source>
        <translation>En una de sus listas de exclusión: no llamar.</translation>
    </message>
    <message>
        <source>Never checked against do-not-call registers.</source>
        <translation>Nunca comprobado en los registros de no llamar.</translation>
    </message>
    <message>
        <source>Checked against do-not-call registers on %1.</source>
        <translation>Comprobado en los registros de no llamar el %1.</translation>
    </message>
    <message>
        <source>listed</source>
        <comment>on an own suppression list</comment>
        <translation>en lista</translation>
    </message>
    <message>
        <source>never</source>
        <comment>checked against do-not-call registers</comment>
        <translation>nunca</translation>
    </message>
    <message>
        <source>ok %1 d</source>
        <comment>checked so many days ago</comment>
        <translation>ok %1 d</translation>
    </message>
    <message>
        <source>old %1 d</source>
        <comment>checked so many days ago</comment>
        <translation>hace %1 d</translation>
    </message>
</context>
<context>
    <name>leadfloor::PaperDialog</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save as PDF ...</source>
        <translation>Guardar como PDF ...</translation>
    </message>
    <message>
        <source>Print ...</source>
        <translation>Imprimir ...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>leadfloor::PartnerModel</name>
    <message>
        <source>Partner</source>
        <translation>Socio</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>Por pagar</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Last payout</source>
        <translation>Último pago</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>estándar</translation>
    </message>
    <message>
        <source>%1 + bonus %2</source>
        <translation>%1 + bono %2</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguno aún</translation>
    </message>
    <message>
        <source>can be paid</source>
        <translation>se puede pagar</translation>
    </message>
</context>
<context>
    <name>leadfloor::PartnersPage</name>
    <message>
        <source>Partners</source>
        <translation>Socios</translation>
    </message>
    <message>
        <source>Terms ...</source>
        <translation>Condiciones ...</translation>
    </message>
    <message>
        <source>Pay out ...</source>
        <translation>Pagar ...</translation>
    </message>
    <message>
        <source>%1 + bonus %2</source>
        <translation>%1 + bono %2</translation>
    </message>
    <message>
        <source>&amp;Pay out ...</source>
        <translation>&amp;Pagar ...</translation>
    </message>
    <message>
        <source>&amp;Terms of this partner ...</source>
        <translation>&amp;Condiciones de este socio ...</translation>
    </message>
    <message>
        <source>There is no partner yet</source>
        <translation>Aún no hay socios</translation>
    </message>
    <message>
        <source>Suppliers are made with leadfloorctl workspace create and member create.</source>
        <translation>Los proveedores se crean con leadfloorctl workspace create y member create.</translation>
    </message>
    <message>
        <source>Nobody has enough to be paid</source>
        <translation>Nadie tiene lo suficiente para cobrar</translation>
    </message>
    <message>
        <source>1 partner can be paid %1</source>
        <translation>1 socio puede cobrar %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln partners can be paid %1</source>
        <translation>
            <numerusform>%Ln socio puede cobrar %1</numerusform>
            <numerusform>%Ln socios pueden cobrar %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Pay out %1</source>
        <translation>Pagar %1</translation>
    </message>
    <message>
        <source>To %1: all that is payable by now. Each payout has a statement.</source>
        <translation>A %1: todo lo que ya se puede pagar. Cada pago tiene un extracto.</translation>
    </message>
    <message numerus="yes">
        <source>To %Ln partners: all that is payable to them by now. Each payout has a statement.</source>
        <translation>
            <numerusform>A %Ln socio: todo lo que ya se le puede pagar. Cada pago tiene un extracto.</numerusform>
            <numerusform>A %Ln socios: todo lo que ya se les puede pagar. Cada pago tiene un extracto.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>Pagar</translation>
    </message>
    <message>
        <source>%1 is on its way to %2.</source>
        <translation>%1 van en camino a %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is on its way to %Ln partners.</source>
        <translation>
            <numerusform>%1 van en camino a %Ln socio.</numerusform>
            <numerusform>%1 van en camino a %Ln socios.</numerusform>
        </translation>
    </message>
    <message>
        <source>The page Payouts lists them, to be marked as the bank pays them.</source>
        <translation>La página Pagos los muestra, para marcarlos cuando el banco los pague.</translation>
    </message>
    <message>
        <source>The terms of %1 hold from now on.</source>
        <translation>Las condiciones de %1 valen desde ahora.</translation>
    </message>
</context>
<context>
    <name>leadfloor::PassphraseDialog</name>
    <message>
        <source>&amp;Protect the store</source>
        <translation>&amp;Proteger el almacén</translation>
    </message>
    <message>
        <source>&amp;Open the store</source>
        <translation>&amp;Abrir el almacén</translation>
    </message>
    <message>
        <source>Passphrase of the offline store</source>
        <translation>Frase de contraseña del almacén sin conexión</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation>La frase de contraseña otra vez</translation>
    </message>
    <message numerus="yes">
        <source>It takes at least %Ln character(s). Nobody can tell it to you again: without it the store cannot be opened.</source>
        <translation>
            <numerusform>Necesita al menos %Ln carácter. Nadie puede volver a decírsela: sin ella el almacén no se puede abrir.</numerusform>
            <numerusform>Necesita al menos %Ln caracteres. Nadie puede volver a decírsela: sin ella el almacén no se puede abrir.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was chosen when the store was made.</source>
        <translation>Se eligió al crear el almacén.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>leadfloor::PayPage</name>
    <message>
        <source>Pay</source>
        <translation>Pagar</translation>
    </message>
    <message>
        <source>How to pay</source>
        <translation>Cómo pagar</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Slow me down above</source>
        <translation>Frenarme por encima de</translation>
    </message>
    <message>
        <source>The floor is being asked.</source>
        <translation>Se pregunta a la plataforma.</translation>
    </message>
    <message>
        <source>The lines have changed; check them again.</source>
        <translation>Las líneas han cambiado; revíselas de nuevo.</translation>
    </message>
    <message>
        <source>Apply the coupon, or clear its field.</source>
        <translation>Aplique el cupón o vacíe su campo.</translation>
    </message>
    <message>
        <source>The wallet is short by %1.</source>
        <translation>Al monedero le faltan %1.</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Paid at once from your workspace&apos;s wallet; the contacts come right away.</source>
        <translation>Pagado al momento del monedero de su espacio de trabajo; los contactos llegan enseguida.</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Factura</translation>
    </message>
    <message>
        <source>Kept for you, usually three days; the contacts come when your payment is booked.</source>
        <translation>Guardados para usted, normalmente tres días; los contactos llegan cuando se anote su pago.</translation>
    </message>
    <message>
        <source>Paid from your workspace&apos;s credits</source>
        <translation>Pagado con los créditos de su espacio de trabajo</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>This order</source>
        <translation>Este pedido</translation>
    </message>
    <message>
        <source>Amount above which buying is slowed down</source>
        <translation>Importe a partir del cual se frena la compra</translation>
    </message>
    <message>
        <source>For such orders the Buy button wakes after %1 seconds, so that a reflex buys nothing large.</source>
        <translation>En esos pedidos el botón Comprar se activa tras %1 segundos, para que un reflejo no compre nada grande.</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>leyendo…</translation>
    </message>
    <message>
        <source>Short by</source>
        <translation>Faltan</translation>
    </message>
    <message>
        <source>Left after it</source>
        <translation>Queda después</translation>
    </message>
    <message>
        <source>An order that fits: about %1</source>
        <translation>Un pedido que encaja: unos %1</translation>
    </message>
    <message>
        <source>Line %1 with %2 instead of %3: %4</source>
        <translation>Línea %1 con %2 en vez de %3: %4</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Tomar %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Not enough credits: short by %1.</source>
        <translation>Créditos insuficientes: faltan %1.</translation>
    </message>
    <message>
        <source>Change the lines</source>
        <translation>Cambiar las líneas</translation>
    </message>
    <message>
        <source>Read wallet again</source>
        <translation>Leer el monedero otra vez</translation>
    </message>
    <message>
        <source>Next: Buy</source>
        <translation>Siguiente: Comprar</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Paid on the card provider&apos;s page in your browser; the contacts come as soon as it is paid.</source>
        <translation>Se paga en la página del proveedor de tarjetas en su navegador; los contactos llegan en cuanto esté pagado.</translation>
    </message>
    <message>
        <source>Take fewer leads, pay by card or invoice, or ask the operator of the floor for credits.</source>
        <translation>Tome menos leads, pague con tarjeta o factura, o pida créditos al operador de la plataforma.</translation>
    </message>
    <message>
        <source>Change the lines, pay by card or invoice, or ask the operator of the floor for credits.</source>
        <translation>Cambie las líneas, pague con tarjeta o factura, o pida créditos al operador de la plataforma.</translation>
    </message>
</context>
<context>
    <name>leadfloor::PayoutModel</name>
    <message>
        <source>No.</source>
        <comment>number of a payout</comment>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Socio</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
</context>
<context>
    <name>leadfloor::PayoutsPage</name>
    <message>
        <source>Payouts</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Extracto</translation>
    </message>
    <message>
        <source>Mark as paid ...</source>
        <translation>Marcar como pagado ...</translation>
    </message>
    <message>
        <source>Came back ...</source>
        <translation>Devuelto ...</translation>
    </message>
    <message>
        <source>Which payouts</source>
        <translation>Qué pagos</translation>
    </message>
    <message>
        <source>All payouts</source>
        <translation>Todos los pagos</translation>
    </message>
    <message>
        <source>&amp;Statement of this payout ...</source>
        <translation>&amp;Extracto de este pago ...</translation>
    </message>
    <message>
        <source>&amp;Mark it as paid ...</source>
        <translation>&amp;Marcarlo como pagado ...</translation>
    </message>
    <message>
        <source>It &amp;came back ...</source>
        <translation>Fue &amp;devuelto ...</translation>
    </message>
    <message>
        <source>No payout is in this state</source>
        <translation>Ningún pago está en este estado</translation>
    </message>
    <message>
        <source>Choose another above the table.</source>
        <translation>Elija otro encima de la tabla.</translation>
    </message>
    <message>
        <source>Nothing has been paid out yet</source>
        <translation>Aún no se ha pagado nada</translation>
    </message>
    <message>
        <source>The page Partners shows who can be paid.</source>
        <translation>La página Socios muestra a quién se puede pagar.</translation>
    </message>
    <message>
        <source>What is payable goes out with the floor&apos;s next payout.</source>
        <translation>Lo que está por pagar sale con el próximo pago de la plataforma.</translation>
    </message>
    <message>
        <source>%1 on its way, %2 paid</source>
        <translation>%1 en camino, %2 pagado</translation>
    </message>
    <message>
        <source>Payout %1 of %2 is paid</source>
        <translation>El pago %1 de %2 está pagado</translation>
    </message>
    <message>
        <source>The partner sees that %1 was sent, with the bank&apos;s reference.</source>
        <translation>El socio ve que se enviaron %1, con la referencia del banco.</translation>
    </message>
    <message>
        <source>The bank&apos;s &amp;reference</source>
        <translation>La &amp;referencia del banco</translation>
    </message>
    <message>
        <source>Mark as paid</source>
        <translation>Marcar como pagado</translation>
    </message>
    <message>
        <source>Payout %1 of %2 came back</source>
        <translation>El pago %1 de %2 fue devuelto</translation>
    </message>
    <message>
        <source>%1 is payable to the partner again, and goes out with the next payout.</source>
        <translation>%1 se deben otra vez al socio y salen con el próximo pago.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Anularlo</translation>
    </message>
    <message>
        <source>Payout %1 of %2, %3, is paid.</source>
        <translation>El pago %1 de %2, %3, está pagado.</translation>
    </message>
    <message>
        <source>%1 is payable to %2 again.</source>
        <translation>%1 se deben otra vez a %2.</translation>
    </message>
</context>
<context>
    <name>leadfloor::PreviewPane</name>
    <message>
        <source>Choose a lead to see what is known about it.</source>
        <translation>Elija un lead para ver qué se sabe de él.</translation>
    </message>
    <message>
        <source>Copy this lead&apos;s row</source>
        <translation>Copiar la fila de este lead</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Hide the preview (Space)</source>
        <translation>Ocultar la vista previa (Espacio)</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Price rule</source>
        <translation>Regla de precio</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Freshness and intent, each up to 100, halved and added.</source>
        <translation>Frescura e intención, cada una hasta 100, a la mitad y sumadas.</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>Frescura</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Intención</translation>
    </message>
    <message>
        <source>Qualification fields</source>
        <translation>Campos de calificación</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Borrower age</source>
        <translation>Edad del prestatario</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>Salud</translation>
    </message>
    <message>
        <source>Tobacco</source>
        <translation>Tabaco</translation>
    </message>
    <message>
        <source>Co-borrower</source>
        <translation>Coprestatario</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Calle</translation>
    </message>
    <message>
        <source>Opens the moment the purchase is delivered to you.</source>
        <translation>Se abre en el momento en que se le entrega la compra.</translation>
    </message>
    <message>
        <source>Sold before</source>
        <translation>Vendido antes</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Última comprobación</translation>
    </message>
    <message>
        <source>Add to quote</source>
        <translation>Añadir a la cotización</translation>
    </message>
    <message>
        <source>%1, filled</source>
        <translation>%1, completo</translation>
    </message>
    <message>
        <source>%1, not supplied</source>
        <translation>%1, no facilitado</translation>
    </message>
    <message>
        <source>not supplied</source>
        <translation>no facilitado</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>completo</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>once, on %1</source>
        <translation>una vez, el %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times, last on %1</source>
        <translation>
            <numerusform>%Ln vez, la última el %1</numerusform>
            <numerusform>%Ln veces, la última el %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln vez</numerusform>
            <numerusform>%Ln veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out of the quote</source>
        <translation>Quitar de la cotización</translation>
    </message>
</context>
<context>
    <name>leadfloor::ProfilesDialog</name>
    <message>
        <source>%1 is larger than a mapping profile can be.</source>
        <translation>%1 es más grande de lo que puede ser un perfil de columnas.</translation>
    </message>
    <message>
        <source>%1 is no mapping profile. Line %2, column %3: %4.</source>
        <translation>%1 no es un perfil de columnas. Línea %2, columna %3: %4.</translation>
    </message>
    <message>
        <source>&amp;Export ...</source>
        <translation>&amp;Exportar ...</translation>
    </message>
    <message>
        <source>&amp;Import ...</source>
        <translation>&amp;Importar ...</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Olvidar</translation>
    </message>
    <message>
        <source>Mapping profiles</source>
        <translation>Perfiles de columnas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>A file whose header is known is read as the last one was, whatever its name and the order of its columns.</source>
        <translation>Un archivo con encabezado conocido se lee como el anterior, sin importar su nombre ni el orden de sus columnas.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Export a mapping profile</source>
        <translation>Exportar un perfil de columnas</translation>
    </message>
    <message>
        <source>Mapping profiles (*.json)</source>
        <translation>Perfiles de columnas (*.json)</translation>
    </message>
    <message>
        <source>Import a mapping profile</source>
        <translation>Importar un perfil de columnas</translation>
    </message>
    <message>
        <source>Correct it there, or choose a file that Export in this window has saved.</source>
        <translation>Corríjalo allí o elija un archivo guardado con Exportar en esta ventana.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ProjectsDialog</name>
    <message>
        <source>Show its leads</source>
        <translation>Mostrar sus leads</translation>
    </message>
    <message>
        <source>Get quote</source>
        <translation>Cotizar</translation>
    </message>
    <message>
        <source>Buy leads of a project</source>
        <translation>Comprar leads de un proyecto</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <source>How &amp;many leads</source>
        <translation>Cuá&amp;ntos leads</translation>
    </message>
    <message>
        <source>by age and class</source>
        <translation>según edad y clase</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Price of a lead</source>
        <translation>Precio de un lead</translation>
    </message>
    <message>
        <source>On offer</source>
        <translation>En oferta</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>No project has leads on offer</source>
        <translation>Ningún proyecto tiene leads en oferta</translation>
    </message>
    <message>
        <source>All leads are in the inventory, by place, class and age.</source>
        <translation>Todos los leads están en el inventario, por lugar, clase y edad.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>Ir al inventario</translation>
    </message>
    <message>
        <source>At least %1 at once, or all that is left. A quote reserves nothing.</source>
        <translation>Al menos %1 a la vez, o todo lo que queda. Una cotización no reserva nada.</translation>
    </message>
    <message>
        <source>The oldest inquiries come first. A quote reserves nothing.</source>
        <translation>Primero van las consultas más antiguas. Una cotización no reserva nada.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ProposalDetail</name>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
</context>
<context>
    <name>leadfloor::PublishStep</name>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Publishing; until it is done, Cancel leaves nothing behind.</source>
        <translation>Publicando; hasta que termine, Cancelar no deja nada.</translation>
    </message>
    <message>
        <source>Upload another file</source>
        <translation>Cargar otro archivo</translation>
    </message>
    <message>
        <source>%1 leads are published</source>
        <translation>%1 leads publicados</translation>
    </message>
    <message>
        <source>%1 rows: %2.</source>
        <translation>%1 filas: %2.</translation>
    </message>
    <message>
        <source>%1 of your leads gained what was empty.</source>
        <translation>%1 de sus leads ganaron lo que estaba vacío.</translation>
    </message>
    <message>
        <source>The rejected rows, with line, column and reason, are in %1; correct and upload that file.</source>
        <translation>Las filas rechazadas, con línea, columna y motivo, están en %1; corrija y cargue ese archivo.</translation>
    </message>
    <message>
        <source>The batch can be withdrawn on the page of batches; what is sold or held by then stays.</source>
        <translation>El lote se puede retirar en la página de lotes; lo vendido o reservado hasta entonces se queda.</translation>
    </message>
    <message>
        <source>Publish &amp;again</source>
        <translation>Publicar de &amp;nuevo</translation>
    </message>
</context>
<context>
    <name>leadfloor::PurchaseWizard</name>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pagar</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Comprar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Buy leads</source>
        <translation>Comprar leads</translation>
    </message>
    <message>
        <source>Another broker was faster; nothing was bought or charged.</source>
        <translation>Otro bróker fue más rápido; no se compró ni se cobró nada.</translation>
    </message>
    <message>
        <source>Below is what is free now and what can replace the rest.</source>
        <translation>Abajo está lo que queda libre y lo que puede sustituir al resto.</translation>
    </message>
    <message>
        <source>Cancelled in time.</source>
        <translation>Cancelado a tiempo.</translation>
    </message>
    <message>
        <source>Nothing was bought, nothing was charged.</source>
        <translation>No se compró nada, no se cobró nada.</translation>
    </message>
    <message>
        <source>It did not happen: the line was lost before the floor could sell.</source>
        <translation>No ocurrió: la línea se perdió antes de que la plataforma pudiera vender.</translation>
    </message>
    <message>
        <source>Nothing was bought, nothing was charged. You can buy now.</source>
        <translation>No se compró ni se cobró nada. Puede comprar ahora.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Buy more</source>
        <translation>Comprar más</translation>
    </message>
    <message>
        <source>Go to my leads</source>
        <translation>Ir a mis leads</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Preguntando…</translation>
    </message>
    <message>
        <source>Get a new quote</source>
        <translation>Pedir otra cotización</translation>
    </message>
    <message>
        <source>The floor is being asked.</source>
        <translation>Se pregunta a la plataforma.</translation>
    </message>
    <message>
        <source>See alternatives</source>
        <translation>Ver alternativas</translation>
    </message>
    <message>
        <source>See the difference</source>
        <translation>Ver la diferencia</translation>
    </message>
    <message>
        <source>Back to Pay</source>
        <translation>Volver a Pagar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Change the lines</source>
        <translation>Cambiar las líneas</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Cancelar pedido</translation>
    </message>
    <message>
        <source>Bought; this cannot be undone any more.</source>
        <translation>Comprado; ya no se puede deshacer.</translation>
    </message>
    <message>
        <source>Do not buy again: the outcome will be known.</source>
        <translation>No compre otra vez: el resultado se sabrá.</translation>
    </message>
    <message>
        <source>Run in background</source>
        <translation>Seguir en segundo plano</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>Mostrar el recibo</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>Quote has ended</source>
        <translation>La cotización terminó</translation>
    </message>
    <message>
        <source>Quote ends in %1</source>
        <translation>La cotización termina en %1</translation>
    </message>
    <message>
        <source>The leads are kept for you. No other broker can get them until then.</source>
        <translation>Los leads se guardan para usted. Ningún otro bróker puede tenerlos hasta entonces.</translation>
    </message>
    <message>
        <source>The leads are yours. No other broker can get them from this order.</source>
        <translation>Los leads son suyos. Ningún otro bróker puede tenerlos de este pedido.</translation>
    </message>
    <message>
        <source>The receipt stays in Orders.</source>
        <translation>El recibo queda en Pedidos.</translation>
    </message>
    <message>
        <source>Left in the wallet: %1</source>
        <translation>Queda en el monedero: %1</translation>
    </message>
    <message>
        <source>If it cannot be done as a whole, nothing is bought and your credits stay.</source>
        <translation>Si no se puede hacer todo, no se compra nada y sus créditos quedan.</translation>
    </message>
    <message>
        <source>One press, one order: it cannot happen twice.</source>
        <translation>Una pulsación, un pedido: no puede ocurrir dos veces.</translation>
    </message>
    <message>
        <source>The price never rises above this total.</source>
        <translation>El precio nunca supera este total.</translation>
    </message>
    <message>
        <source>Nothing is locked yet. Leads are locked when you press Buy.</source>
        <translation>Aún no hay nada bloqueado. Los leads se bloquean al pulsar Comprar.</translation>
    </message>
    <message>
        <source>Pay on the page in your browser; this window notices it by itself.</source>
        <translation>Pague en la página de su navegador; esta ventana lo nota sola.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>No answer to Cancel yet. Disconnect cuts the line; what became of the order is asked for when it is back.</source>
        <translation>Aún no hay respuesta a Cancelar. Desconectar corta la línea; qué fue del pedido se pregunta cuando vuelva.</translation>
    </message>
</context>
<context>
    <name>leadfloor::QueryBar</name>
    <message>
        <source>State, county, class, age, score, price ...</source>
        <translation>Estado, condado, clase, antigüedad, puntuación, precio ...</translation>
    </message>
    <message>
        <source>Search the inventory</source>
        <translation>Buscar en el inventario</translation>
    </message>
    <message>
        <source>What can be typed here</source>
        <translation>Qué se puede escribir aquí</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <comment>a search term</comment>
        <translation>Usar “%1”</translation>
    </message>
</context>
<context>
    <name>leadfloor::QueryCompleter</name>
    <message>
        <source>Completions</source>
        <translation>Propuestas</translation>
    </message>
</context>
<context>
    <name>leadfloor::QueryEdit</name>
    <message>
        <source>Did you mean %1?</source>
        <translation>¿Quiso decir %1?</translation>
    </message>
</context>
<context>
    <name>leadfloor::QuitDialog</name>
    <message>
        <source>Quit Leadfloor</source>
        <translation>Salir de Leadfloor</translation>
    </message>
    <message>
        <source>&amp;End them and quit</source>
        <translation>&amp;Terminarlas y salir</translation>
    </message>
    <message>
        <source>&amp;Quit when they are done</source>
        <translation>&amp;Salir cuando terminen</translation>
    </message>
    <message>
        <source>&amp;Keep working</source>
        <translation>Seguir tra&amp;bajando</translation>
    </message>
    <message>
        <source>A job is still running</source>
        <translation>Todavía hay una tarea en curso</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs are still running</source>
        <translation>
            <numerusform>Todavía hay %Ln tarea en curso</numerusform>
            <numerusform>Todavía hay %Ln tareas en curso</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Exports and uploads that are ended leave nothing half done. What became of a purchase is asked at the next sign-in.</source>
        <translation>Las exportaciones y cargas que se terminan no dejan nada a medias. Qué fue de una compra se pregunta al iniciar sesión la próxima vez.</translation>
    </message>
    <message>
        <source>Corrections are not published yet</source>
        <translation>Hay correcciones sin publicar</translation>
    </message>
    <message>
        <source>What you corrected in a file is kept as long as Leadfloor runs. Publish it, or save the rejected rows.</source>
        <translation>Lo que ha corregido en un archivo se conserva mientras Leadfloor está abierto. Publíquelo o guarde las filas rechazadas.</translation>
    </message>
    <message>
        <source>&amp;Quit all the same</source>
        <translation>&amp;Salir de todos modos</translation>
    </message>
</context>
<context>
    <name>leadfloor::RateDialog</name>
    <message>
        <source> %</source>
        <comment>behind a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>The &amp;standard base, as for everybody</source>
        <translation>La base &amp;estándar, como para todos</translation>
    </message>
    <message>
        <source>Terms of %1</source>
        <translation>Condiciones de %1</translation>
    </message>
    <message>
        <source>They hold for what is sold from now on; what is sold keeps its rate. All components together come to 50 % at most.</source>
        <translation>Valen para lo que se venda desde ahora; lo vendido conserva su tasa. Todos los componentes juntos suman como máximo el 50 %.</translation>
    </message>
    <message>
        <source>Set the terms</source>
        <translation>Fijar las condiciones</translation>
    </message>
    <message>
        <source>&amp;Base</source>
        <translation>&amp;Base</translation>
    </message>
    <message>
        <source>B&amp;onus</source>
        <translation>B&amp;ono</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>For the audit.</source>
        <translation>Para la auditoría.</translation>
    </message>
</context>
<context>
    <name>leadfloor::RawQuestion</name>
    <message>
        <source>Write raw values?</source>
        <translation>¿Escribir valores en bruto?</translation>
    </message>
    <message>
        <source>Keep a target that writes raw values?</source>
        <translation>¿Guardar un destino que escribe valores en bruto?</translation>
    </message>
    <message>
        <source>Deliver raw values?</source>
        <translation>¿Entregar valores en bruto?</translation>
    </message>
    <message>
        <source>A program reads it: write raw values</source>
        <translation>Lo lee un programa: escribir valores en bruto</translation>
    </message>
    <message>
        <source>A program reads it: keep the target</source>
        <translation>Lo lee un programa: guardar el destino</translation>
    </message>
    <message>
        <source>A program reads them: deliver</source>
        <translation>Los lee un programa: entregar</translation>
    </message>
    <message>
        <source>Text that came with a lead is written as it is. If somebody opens the file in a spreadsheet, a name or note that starts with =, +, - or @ runs there as a formula: it can send your leads to a stranger or start a program.</source>
        <translation>El texto que vino con un lead se escribe tal cual. Si alguien abre el archivo en una hoja de cálculo, un nombre o una nota que empieza con =, +, - o @ se ejecuta allí como fórmula: puede enviar sus leads a un extraño o iniciar un programa.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Write CSV for spreadsheets</source>
        <translation>Escribir CSV para hojas de cálculo</translation>
    </message>
    <message>
        <source>Safe are CSV for spreadsheets and the workbook: the same leads, and nothing runs. This is asked for each such export; of a target that is saved for the team, only when it is saved.</source>
        <translation>Seguros son el CSV para hojas de cálculo y el libro: los mismos leads, y nada se ejecuta. Se pregunta en cada exportación así; para un destino guardado para el equipo, solo al guardarlo.</translation>
    </message>
    <message>
        <source>Go on only if the program that you have chosen loads the file, and nobody opens it in a spreadsheet before that. This is asked for each such export; of a target that is saved for the team, only when it is saved.</source>
        <translation>Siga solo si el programa elegido carga el archivo y nadie lo abre antes en una hoja de cálculo. Se pregunta en cada exportación así; para un destino guardado para el equipo, solo al guardarlo.</translation>
    </message>
    <message>
        <source>If people open its files, go back and choose CSV for spreadsheets or the workbook. Whoever of the team exports for this target is not asked again.</source>
        <translation>Si sus archivos los abren personas, vuelva y elija CSV para hojas de cálculo o el libro. A quien del equipo exporte para este destino no se le preguntará otra vez.</translation>
    </message>
    <message>
        <source>If people open the files that arrive, go back and choose a target that writes CSV for spreadsheets or the workbook. This is asked when a delivery begins to write raw values, and not for each file.</source>
        <translation>Si los archivos que llegan los abren personas, vuelva y elija un destino que escriba CSV para hojas de cálculo o el libro. Se pregunta cuando una entrega empieza a escribir valores en bruto, y no en cada archivo.</translation>
    </message>
</context>
<context>
    <name>leadfloor::Receipt</name>
    <message>
        <source>Receipt for order %1</source>
        <translation>Recibo del pedido %1</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Plataforma</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>Bought by</source>
        <translation>Comprado por</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Comprado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>Precio de lista</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Paid from the workspace&apos;s credits.</source>
        <translation>Pagado con los créditos del espacio de trabajo.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Not paid yet.</source>
        <translation>Aún no pagado.</translation>
    </message>
    <message>
        <source>Paid by card.</source>
        <translation>Pagado con tarjeta.</translation>
    </message>
    <message>
        <source>Paid by invoice.</source>
        <translation>Pagado por factura.</translation>
    </message>
    <message>
        <source>Paid with bonus credits</source>
        <translation>Pagado con crédito de bonificación</translation>
    </message>
    <message>
        <source>Paid with paid credits</source>
        <translation>Pagado con crédito comprado</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReceiptDialog</name>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
</context>
<context>
    <name>leadfloor::RecentModel</name>
    <message>
        <source>demo</source>
        <translation>demo</translation>
    </message>
    <message>
        <source>live</source>
        <translation>real</translation>
    </message>
</context>
<context>
    <name>leadfloor::RecentView</name>
    <message>
        <source>today %1</source>
        <translation>hoy %1</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>REAL</translation>
    </message>
    <message>
        <source>Recent floors</source>
        <translation>Plataformas recientes</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Told apart by</source>
        <translation>Desglosado por</translation>
    </message>
    <message>
        <source>Purchases of which time</source>
        <translation>Compras de qué periodo</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>Qué muestra el gráfico</translation>
    </message>
    <message>
        <source>Print ...</source>
        <translation>Imprimir ...</translation>
    </message>
    <message>
        <source>Save as CSV ...</source>
        <translation>Guardar como CSV ...</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Gasto</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Compras</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversión</translation>
    </message>
    <message>
        <source>Best value</source>
        <translation>Mejor valor</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Existencias</translation>
    </message>
    <message>
        <source>Since ever</source>
        <translation>Desde siempre</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
    <message>
        <source>Last twelve months</source>
        <translation>Últimos doce meses</translation>
    </message>
    <message>
        <source>Numbers of the report</source>
        <translation>Números del informe</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Ac&amp;tualizar</translation>
    </message>
    <message>
        <source>&amp;Print the report ...</source>
        <translation>&amp;Imprimir el informe ...</translation>
    </message>
    <message>
        <source>&amp;Save the report as CSV ...</source>
        <translation>&amp;Guardar el informe como CSV ...</translation>
    </message>
    <message>
        <source>By %1</source>
        <comment>source, state, ...</comment>
        <translation>Por %1</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Gráfico: %1</translation>
    </message>
    <message>
        <source>All leads on offer</source>
        <translation>Todos los leads en oferta</translation>
    </message>
    <message>
        <source>Leads on offer: %1</source>
        <comment>a filter</comment>
        <translation>Leads en oferta: %1</translation>
    </message>
    <message>
        <source>As of %1 UTC</source>
        <translation>A las %1 UTC</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, its sum</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>No lead on offer matches the inventory&apos;s filter</source>
        <translation>Ningún lead en oferta cumple el filtro del inventario</translation>
    </message>
    <message>
        <source>The report is about: %1</source>
        <comment>a filter</comment>
        <translation>El informe trata de: %1</translation>
    </message>
    <message>
        <source>Report all leads</source>
        <translation>Informar de todos los leads</translation>
    </message>
    <message>
        <source>Nothing was bought in this time</source>
        <translation>No se compró nada en este periodo</translation>
    </message>
    <message>
        <source>Purchases of other times are not shown.</source>
        <translation>Las compras de otros periodos no se muestran.</translation>
    </message>
    <message>
        <source>Show all times</source>
        <translation>Mostrar todos los periodos</translation>
    </message>
    <message>
        <source>There is nothing to report yet</source>
        <translation>Aún no hay nada que informar</translation>
    </message>
    <message>
        <source>Reports sum up what your workspace has bought.</source>
        <translation>Los informes resumen lo que su espacio de trabajo ha comprado.</translation>
    </message>
    <message>
        <source>Look at what is on offer</source>
        <translation>Ver lo que hay en oferta</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Guardar como CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>Show on offer</source>
        <translation>Ver en oferta</translation>
    </message>
    <message>
        <source>The inventory with leads like those of the current row</source>
        <translation>El inventario con leads como los de la fila actual</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Mes pasado</translation>
    </message>
    <message>
        <source>From ... to ...</source>
        <translation>Desde ... hasta ...</translation>
    </message>
    <message>
        <source>Days are those of UTC</source>
        <translation>Los días son los de UTC</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>del %1 al %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::ResultState</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Loading the leads on offer ...</source>
        <translation>Cargando los leads en oferta ...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>There are no leads on offer yet</source>
        <translation>Aún no hay leads en oferta</translation>
    </message>
    <message>
        <source>They appear here as soon as a supplier&apos;s upload is accepted.</source>
        <translation>Aparecen aquí en cuanto se acepta la carga de un proveedor.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar otra vez</translation>
    </message>
    <message>
        <source>None of them alone is to blame.</source>
        <translation>Ninguno de ellos tiene la culpa por sí solo.</translation>
    </message>
    <message>
        <source>Counting which of them is to blame ...</source>
        <translation>Contando cuál tiene la culpa ...</translation>
    </message>
    <message>
        <source>Without “%1: %2” there are %3.</source>
        <comment>filter, its value, number of leads</comment>
        <translation>Sin “%1: %2” hay %3.</translation>
    </message>
    <message>
        <source>No lead matches this filter</source>
        <translation>Ningún lead coincide con este filtro</translation>
    </message>
    <message numerus="yes">
        <source>No lead matches these %Ln filters</source>
        <translation>
            <numerusform>Ningún lead coincide con este filtro (%Ln)</numerusform>
            <numerusform>Ningún lead coincide con estos %Ln filtros</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop that filter</source>
        <translation>Quitar ese filtro</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Quitar todos los filtros</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReturnDeskPage</name>
    <message>
        <source>Returns to decide</source>
        <translation>Devoluciones por decidir</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Refuse ...</source>
        <translation>Rechazar ...</translation>
    </message>
    <message>
        <source>Which returns</source>
        <translation>Qué devoluciones</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Return beside the table</source>
        <translation>Devolución junto a la tabla</translation>
    </message>
    <message>
        <source>&amp;Accept what is selected</source>
        <translation>&amp;Aceptar lo seleccionado</translation>
    </message>
    <message>
        <source>&amp;Refuse what is selected ...</source>
        <translation>&amp;Rechazar lo seleccionado ...</translation>
    </message>
    <message>
        <source>No return waits</source>
        <translation>Ninguna devolución espera</translation>
    </message>
    <message>
        <source>What brokers give back beyond their share comes here by itself.</source>
        <translation>Lo que los corredores devuelven por encima de su parte llega aquí solo.</translation>
    </message>
    <message>
        <source>No return is in this state</source>
        <translation>Ninguna devolución está en este estado</translation>
    </message>
    <message>
        <source>Choose another above the table.</source>
        <translation>Elija otro encima de la tabla.</translation>
    </message>
    <message>
        <source>1 return waits</source>
        <translation>1 devolución espera</translation>
    </message>
    <message numerus="yes">
        <source>%Ln returns wait</source>
        <translation>
            <numerusform>%Ln devolución espera</numerusform>
            <numerusform>%Ln devoluciones esperan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected, %1</source>
        <translation>
            <numerusform>%Ln seleccionada, %1</numerusform>
            <numerusform>%Ln seleccionadas, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept return %1 of %2</source>
        <translation>Aceptar la devolución %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln returns</source>
        <translation>
            <numerusform>Aceptar %Ln devolución</numerusform>
            <numerusform>Aceptar %Ln devoluciones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 goes back to where it was paid from; the leads go into quarantine, and their commission is taken back.</source>
        <translation>%1 vuelven a donde se pagaron; los leads van a cuarentena y su comisión se retira.</translation>
    </message>
    <message>
        <source>Refuse return %1 of %2</source>
        <translation>Rechazar la devolución %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>Refuse %Ln returns</source>
        <translation>
            <numerusform>Rechazar %Ln devolución</numerusform>
            <numerusform>Rechazar %Ln devoluciones</numerusform>
        </translation>
    </message>
    <message>
        <source>The broker reads the reason, and may return the lead for another.</source>
        <translation>El corredor lee el motivo y puede devolver el lead por otro.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>&amp;Reason, if there is one to tell</source>
        <translation>&amp;Motivo, si hay alguno que decir</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>1 return is refused.</source>
        <translation>1 devolución rechazada.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln returns are refused.</source>
        <translation>
            <numerusform>%Ln devolución rechazada.</numerusform>
            <numerusform>%Ln devoluciones rechazadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 return is accepted, %1 credited.</source>
        <translation>1 devolución aceptada, %1 abonados.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln returns are accepted, %1 credited.</source>
        <translation>
            <numerusform>%Ln devolución aceptada, %1 abonados.</numerusform>
            <numerusform>%Ln devoluciones aceptadas, %1 abonados.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::ReturnDetail</name>
    <message>
        <source>Return</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Choose a return to see what became of it.</source>
        <translation>Elija una devolución para ver qué fue de ella.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Return %1</source>
        <translation>Devolución %1</translation>
    </message>
    <message>
        <source>The floor looks at it; the bell tells you what it says.</source>
        <translation>El mercado lo revisa; la campana le dice el resultado.</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>Asked by %1</source>
        <translation>Pedida por %1</translation>
    </message>
    <message>
        <source>%1, lead %2</source>
        <translation>%1, lead %2</translation>
    </message>
    <message>
        <source>Beyond what the floor credits by itself.</source>
        <translation>Más de lo que la plataforma abona por sí sola.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReturnDialog</name>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Por qué</translation>
    </message>
    <message>
        <source>Show my returns</source>
        <translation>Ver mis devoluciones</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Return 1 lead</source>
        <translation>Devolver 1 lead</translation>
    </message>
    <message numerus="yes">
        <source>Return %Ln leads</source>
        <translation>
            <numerusform>Devolver %Ln lead</numerusform>
            <numerusform>Devolver %Ln leads</numerusform>
        </translation>
    </message>
    <message>
        <source>Leads to return</source>
        <translation>Leads por devolver</translation>
    </message>
    <message>
        <source>When you called, what you heard, what you found</source>
        <translation>Cuándo llamó, qué oyó, qué encontró</translation>
    </message>
    <message>
        <source>W&amp;hat speaks for it</source>
        <translation>&amp;Qué lo demuestra</translation>
    </message>
    <message>
        <source>For whoever reviews it. Kept with the return.</source>
        <translation>Para quien lo revise. Se guarda con la devolución.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Asking which of them can be returned ...</source>
        <translation>Preguntando cuáles se pueden devolver ...</translation>
    </message>
    <message>
        <source>It can be returned and gives back %1.</source>
        <translation>Se puede devolver y devuelve %1.</translation>
    </message>
    <message>
        <source>It cannot be returned.</source>
        <translation>No se puede devolver.</translation>
    </message>
    <message>
        <source>%1 of %2 can be returned and give back %3.</source>
        <translation>%1 de %2 se pueden devolver y devuelven %3.</translation>
    </message>
    <message>
        <source>The floor looks this up by itself and answers at once.</source>
        <translation>El mercado lo comprueba por sí mismo y responde al momento.</translation>
    </message>
    <message>
        <source>Credited at once.</source>
        <translation>Se abonan al momento.</translation>
    </message>
    <message>
        <source>An operator reviews them: your share of returns without review is used up.</source>
        <translation>Un operador los revisa: su cuota de devoluciones sin revisión está agotada.</translation>
    </message>
    <message>
        <source>%1 of them are credited at once, %2 are reviewed by the floor.</source>
        <translation>%1 de ellos se abonan al momento, %2 los revisa el mercado.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Preguntar otra vez</translation>
    </message>
    <message>
        <source>1 lead is taken back and %1 credited.</source>
        <translation>Se aceptó 1 lead y se abonaron %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads are taken back and %1 credited.</source>
        <translation>
            <numerusform>Se aceptó %Ln lead y se abonaron %1.</numerusform>
            <numerusform>Se aceptaron %Ln leads y se abonaron %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 is under review; the bell tells you.</source>
        <translation>1 está en revisión; la campana le avisa.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are under review; the bell tells you.</source>
        <translation>
            <numerusform>%Ln está en revisión; la campana le avisa.</numerusform>
            <numerusform>%Ln están en revisión; la campana le avisa.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 was refused.</source>
        <translation>1 fue rechazado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused.</source>
        <translation>
            <numerusform>%Ln fue rechazado.</numerusform>
            <numerusform>%Ln fueron rechazados.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 cannot be returned any more.</source>
        <translation>1 ya no se puede devolver.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be returned any more.</source>
        <translation>
            <numerusform>%Ln ya no se puede devolver.</numerusform>
            <numerusform>%Ln ya no se pueden devolver.</numerusform>
        </translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>En revisión</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>No aceptado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReturnModel</name>
    <message>
        <source>No.</source>
        <comment>number of a return</comment>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Gives back</source>
        <translation>Devuelve</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Pedida</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReturnPlan</name>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Return by</source>
        <translation>Devolver hasta</translation>
    </message>
    <message>
        <source>Gives back</source>
        <translation>Devuelve</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Of %1 leads that match, %2 can still be returned.</source>
        <translation>De %1 leads que coinciden, %2 se pueden devolver todavía.</translation>
    </message>
    <message>
        <source>Past their last day: %1.</source>
        <translation>Pasado su último día: %1.</translation>
    </message>
    <message>
        <source>Taken back or refunded before: %1.</source>
        <translation>Devueltos o reembolsados antes: %1.</translation>
    </message>
    <message>
        <source>Waiting for a decision: %1.</source>
        <translation>A la espera de una decisión: %1.</translation>
    </message>
    <message>
        <source>These are the newest %1; the others can be returned afterwards.</source>
        <translation>Estos son los %1 más nuevos; los demás se pueden devolver después.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReturnsPage</name>
    <message>
        <source>Returns</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>Which returns</source>
        <translation>Qué devoluciones</translation>
    </message>
    <message>
        <source>All returns</source>
        <translation>Todas las devoluciones</translation>
    </message>
    <message>
        <source>Return beside the table</source>
        <translation>Devolución junto a la tabla</translation>
    </message>
    <message>
        <source>No return is in this state</source>
        <translation>Ninguna devolución está en este estado</translation>
    </message>
    <message>
        <source>Choose another above the table.</source>
        <translation>Elija otro encima de la tabla.</translation>
    </message>
    <message>
        <source>Nothing has been returned</source>
        <translation>No se ha devuelto nada</translation>
    </message>
    <message>
        <source>A lead that is wrong can be given back for some days after its purchase: choose it in My leads.</source>
        <translation>Un lead erróneo se puede devolver durante unos días tras su compra: elíjalo en Mis leads.</translation>
    </message>
    <message>
        <source>Go to My leads</source>
        <translation>Ir a Mis leads</translation>
    </message>
    <message>
        <source>%1 credited</source>
        <translation>%1 abonados</translation>
    </message>
    <message>
        <source>1 under review</source>
        <translation>1 en revisión</translation>
    </message>
    <message numerus="yes">
        <source>%Ln under review</source>
        <translation>
            <numerusform>%Ln en revisión</numerusform>
            <numerusform>%Ln en revisión</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::Settings</name>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un número entero de %1 a %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>un número de %1 a %2</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>uno de %1</translation>
    </message>
    <message>
        <source>a time of day like 21:00</source>
        <translation>una hora como 21:00</translation>
    </message>
    <message>
        <source>keys like Ctrl+L</source>
        <translation>teclas como Ctrl+L</translation>
    </message>
    <message>
        <source>The file is larger than settings can be.</source>
        <translation>El archivo es mayor de lo que pueden ser los ajustes.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3.</source>
        <translation>Línea %1, columna %2: %3.</translation>
    </message>
    <message>
        <source>This is no file of Leadfloor&apos;s settings.</source>
        <translation>No es un archivo de ajustes de Leadfloor.</translation>
    </message>
    <message>
        <source>The file is of a newer version of Leadfloor.</source>
        <translation>El archivo es de una versión más nueva de Leadfloor.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 es %2.</translation>
    </message>
</context>
<context>
    <name>leadfloor::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Lock when idle</source>
        <translation>Bloquear en reposo</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln min</source>
        <translation>
            <numerusform>Tras %Ln min</numerusform>
            <numerusform>Tras %Ln min</numerusform>
        </translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
    <message>
        <source>keys, keyboard, actions</source>
        <translation>teclas, teclado, acciones</translation>
    </message>
    <message>
        <source>Part of your administrator&apos;s settings cannot be used.</source>
        <translation>Parte de los ajustes de su administrador no se puede usar.</translation>
    </message>
    <message>
        <source>Set by your administrator</source>
        <translation>Fijado por su administrador</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Tell me of</source>
        <translation>Avisarme de</translation>
    </message>
    <message>
        <source>Also on the desktop while this window is not in front</source>
        <translation>También en el escritorio cuando esta ventana no está delante</translation>
    </message>
    <message>
        <source>Also on the desktop (it has no place for messages now)</source>
        <translation>También en el escritorio (ahora no tiene lugar para mensajes)</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Escritorio</translation>
    </message>
    <message>
        <source>No messages between</source>
        <translation>Sin mensajes entre</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Silencio desde</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Silencio hasta</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Horas de silencio</translation>
    </message>
    <message>
        <source>Lock and session</source>
        <translation>Bloqueo y sesión</translation>
    </message>
    <message>
        <source>Open with the page, the filter and the drafts that were left</source>
        <translation>Abrir con la página, el filtro y los borradores que se dejaron</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Todos los ajustes</translation>
    </message>
    <message>
        <source>Write to a file ...</source>
        <translation>Escribir en un archivo ...</translation>
    </message>
    <message>
        <source>Read from a file ...</source>
        <translation>Leer de un archivo ...</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>Restablecer esta página</translation>
    </message>
    <message>
        <source>As everything was at first; shortcuts stay</source>
        <translation>Como todo estaba al principio; los atajos quedan</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Ajustes (*.json)</translation>
    </message>
    <message>
        <source>Write the settings to a file</source>
        <translation>Escribir los ajustes en un archivo</translation>
    </message>
    <message>
        <source>Read settings from a file</source>
        <translation>Leer ajustes de un archivo</translation>
    </message>
    <message>
        <source>For another computer</source>
        <translation>Para otro equipo</translation>
    </message>
    <message>
        <source>export import reset file</source>
        <translation>exportar importar restablecer archivo</translation>
    </message>
    <message>
        <source>A file has no floors, no names and no passwords.</source>
        <translation>Un archivo no lleva plataformas, nombres ni contraseñas.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>El archivo no se puede leer.</translation>
    </message>
    <message>
        <source>Nothing was changed: the file cannot be used.</source>
        <translation>No se cambió nada: el archivo no se puede usar.</translation>
    </message>
    <message>
        <source>The settings of the file are in force.</source>
        <translation>Los ajustes del archivo están en vigor.</translation>
    </message>
    <message>
        <source>The settings of the file are in force, but for some.</source>
        <translation>Los ajustes del archivo están en vigor, salvo algunos.</translation>
    </message>
    <message>
        <source>Not known here: %1</source>
        <translation>Aquí desconocidos: %1</translation>
    </message>
    <message>
        <source>Everything is as it was at first; shortcuts are kept.</source>
        <translation>Todo está como al principio; los atajos se conservan.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Ningún ajuste tiene estas palabras.</translation>
    </message>
    <message>
        <source>Also when the computer is locked or goes to sleep</source>
        <translation>También cuando el equipo se bloquea o se suspende</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>Settings, %1</source>
        <translation>Ajustes, %1</translation>
    </message>
    <message>
        <source>Spoken as soon as nothing is under way</source>
        <translation>Se hablará en cuanto no haya nada en curso</translation>
    </message>
    <message>
        <source>Bring it up to date by itself, except on a metered line</source>
        <translation>Actualizarla sola, salvo en conexiones de uso medido</translation>
    </message>
    <message>
        <source>Offline copy</source>
        <translation>Copia sin conexión</translation>
    </message>
</context>
<context>
    <name>leadfloor::ShortcutDialog</name>
    <message>
        <source>Use these keys</source>
        <translation>Usar estas teclas</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Cambiar teclas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New keys for %1</source>
        <translation>Teclas nuevas para %1</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Sin teclas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>It has no keys now.</source>
        <translation>Ahora no tiene teclas.</translation>
    </message>
    <message>
        <source>Its keys now: %1</source>
        <translation>Sus teclas ahora: %1</translation>
    </message>
    <message>
        <source>Hold Ctrl or Alt as well, or press a function key: tables and fields need the others.</source>
        <translation>Mantenga también Ctrl o Alt, o pulse una tecla de función: tablas y campos necesitan las demás.</translation>
    </message>
    <message>
        <source>These keys open the menu %1.</source>
        <translation>Estas teclas abren el menú %1.</translation>
    </message>
    <message>
        <source>%1 belongs to %2.</source>
        <translation>%1 pertenece a %2.</translation>
    </message>
    <message>
        <source>If it is moved here, it no longer works there.</source>
        <translation>Si se mueve aquí, allí deja de funcionar.</translation>
    </message>
    <message>
        <source>Move it here</source>
        <translation>Moverlo aquí</translation>
    </message>
</context>
<context>
    <name>leadfloor::ShortcutModel</name>
    <message>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>leadfloor::ShortcutSettings</name>
    <message>
        <source>Change keys ...</source>
        <translation>Cambiar teclas ...</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Find an action or its keys</source>
        <translation>Buscar una acción o sus teclas</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>Buscar un atajo</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>The keys that it had at first</source>
        <translation>Las teclas que tenía al principio</translation>
    </message>
    <message>
        <source>Search or run a command, and a little more</source>
        <translation>Buscar o ejecutar una orden, y algo más</translation>
    </message>
    <message>
        <source>Standing orders</source>
        <translation>Órdenes permanentes</translation>
    </message>
    <message>
        <source>Choose an action first</source>
        <translation>Elija primero una acción</translation>
    </message>
</context>
<context>
    <name>leadfloor::ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
</context>
<context>
    <name>leadfloor::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
</context>
<context>
    <name>leadfloor::SidebarModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln waiting</source>
        <translation>
            <numerusform>%1, %Ln en espera</numerusform>
            <numerusform>%1, %Ln en espera</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::StageStrip</name>
    <message>
        <source>Stages</source>
        <translation>Etapas</translation>
    </message>
    <message>
        <source>All</source>
        <comment>stages</comment>
        <translation>Todos</translation>
    </message>
</context>
<context>
    <name>leadfloor::StagesDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>&amp;Save stages</source>
        <translation>&amp;Guardar etapas</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Etapas</translation>
    </message>
    <message>
        <source>Stages in their order</source>
        <translation>Etapas en su orden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>F2 renames a stage. Leads begin in the stage that cannot be removed; one that has leads stays.</source>
        <translation>F2 cambia el nombre de una etapa. Los leads empiezan en la etapa que no se puede quitar; la que tiene leads se queda.</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Etapa nueva</translation>
    </message>
    <message>
        <source>A stage that you removed still has leads.</source>
        <translation>Una etapa que quitó aún tiene leads.</translation>
    </message>
    <message>
        <source>Move them to another stage first.</source>
        <translation>Muévalos primero a otra etapa.</translation>
    </message>
</context>
<context>
    <name>leadfloor::StandingDetail</name>
    <message>
        <source>Standing order</source>
        <translation>Orden permanente</translation>
    </message>
    <message>
        <source>Choose a standing order to see what it has bought.</source>
        <translation>Elija una orden permanente para ver qué ha comprado.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>Cambiar ...</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Loading its purchases ...</source>
        <translation>Cargando sus compras ...</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Comprado</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>%1, at most %2 a lead</source>
        <comment>which leads, price</comment>
        <translation>%1, como máximo %2 por lead</translation>
    </message>
    <message>
        <source>Starts %1.</source>
        <comment>moment</comment>
        <translation>Empieza %1.</translation>
    </message>
    <message>
        <source>Ends %1.</source>
        <comment>moment</comment>
        <translation>Termina %1.</translation>
    </message>
    <message>
        <source>Its days begin at midnight in %1.</source>
        <translation>Sus días empiezan a medianoche en %1.</translation>
    </message>
    <message>
        <source>No. %1, by %2, %3: the rest of order %4</source>
        <translation>N.º %1, por %2, %3: el resto del pedido %4</translation>
    </message>
    <message>
        <source>No. %1, by %2, %3</source>
        <comment>number, person, moment</comment>
        <translation>N.º %1, por %2, %3</translation>
    </message>
    <message>
        <source>Bought so far: %1 leads for %2</source>
        <translation>Comprado hasta ahora: %1 leads por %2</translation>
    </message>
    <message>
        <source>Only %1, who made it, can do this</source>
        <translation>Solo %1, que la creó, puede hacerlo</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nada todavía</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <comment>moment, state, reason</comment>
        <translation>%1 · %2: %3</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>1 lead</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln lead</numerusform>
            <numerusform>%Ln leads</numerusform>
        </translation>
    </message>
    <message>
        <source>End %1 for good?</source>
        <comment>a standing order</comment>
        <translation>¿Terminar %1 para siempre?</translation>
    </message>
    <message>
        <source>It cannot be resumed. What it has bought stays yours.</source>
        <translation>No se puede reanudar. Lo que ha comprado sigue siendo suyo.</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Terminarla</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
</context>
<context>
    <name>leadfloor::StandingDialog</name>
    <message>
        <source>&amp;Try it out</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>Start buying</source>
        <translation>Empezar a comprar</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Guardar cambios</translation>
    </message>
    <message>
        <source>New standing order</source>
        <translation>Nueva orden permanente</translation>
    </message>
    <message>
        <source>Change standing order %1</source>
        <translation>Cambiar la orden permanente %1</translation>
    </message>
    <message>
        <source>It buys what fits every five minutes, 50 leads at a time, until a limit is reached.</source>
        <translation>Compra lo que encaja cada cinco minutos, 50 leads cada vez, hasta llegar a un límite.</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Aún no probada</translation>
    </message>
    <message>
        <source>Looks at what others bought in the last 90 days, and at what is on offer now. Buys nothing.</source>
        <translation>Mira lo que otros compraron en los últimos 90 días y lo que hay ahora en oferta. No compra nada.</translation>
    </message>
    <message>
        <source>Looking at the last 90 days ...</source>
        <translation>Mirando los últimos 90 días ...</translation>
    </message>
    <message>
        <source>The workspace has as many standing orders as it may have.</source>
        <translation>El espacio de trabajo tiene tantas órdenes permanentes como puede.</translation>
    </message>
    <message>
        <source>End one that is not needed.</source>
        <translation>Termine una que no haga falta.</translation>
    </message>
    <message>
        <source>Look at the list before you try again: it may have been done.</source>
        <translation>Mire la lista antes de reintentar: puede que ya esté hecho.</translation>
    </message>
</context>
<context>
    <name>leadfloor::StandingForm</name>
    <message>
        <source>Which leads</source>
        <translation>Qué leads</translation>
    </message>
    <message>
        <source>&amp;Which leads</source>
        <translation>&amp;Qué leads</translation>
    </message>
    <message>
        <source>&amp;Starts on</source>
        <translation>&amp;Empieza el</translation>
    </message>
    <message>
        <source>&amp;Ends after</source>
        <translation>&amp;Termina tras</translation>
    </message>
    <message>
        <source>People whom the workspace has bought before may come again</source>
        <translation>Pueden volver personas que el espacio de trabajo ya compró</translation>
    </message>
    <message>
        <source>the words of its filter</source>
        <translation>las palabras de su filtro</translation>
    </message>
    <message>
        <source>&amp;Most for one lead, in %1</source>
        <translation>&amp;Máximo por lead, en %1</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>a la semana</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>al mes</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>en total</translation>
    </message>
    <message>
        <source>Most leads a day</source>
        <translation>Máximo de leads al día</translation>
    </message>
    <message>
        <source>Most leads a week</source>
        <translation>Máximo de leads a la semana</translation>
    </message>
    <message>
        <source>Most leads a month</source>
        <translation>Máximo de leads al mes</translation>
    </message>
    <message>
        <source>Most leads in all</source>
        <translation>Máximo de leads en total</translation>
    </message>
    <message>
        <source>Most money a day</source>
        <translation>Máximo de dinero al día</translation>
    </message>
    <message>
        <source>Most money a week</source>
        <translation>Máximo de dinero a la semana</translation>
    </message>
    <message>
        <source>Most money a month</source>
        <translation>Máximo de dinero al mes</translation>
    </message>
    <message>
        <source>Most money in all</source>
        <translation>Máximo de dinero en total</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Money, %1</source>
        <translation>Dinero, %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Days &amp;begin at midnight in</source>
        <translation>Los días em&amp;piezan a medianoche en</translation>
    </message>
    <message>
        <source>Say what one lead may cost.</source>
        <translation>Diga cuánto puede costar un lead.</translation>
    </message>
    <message>
        <source>Give at least one limit, so that it does not buy without end.</source>
        <translation>Dé al menos un límite, para que no compre sin fin.</translation>
    </message>
    <message>
        <source>Its last day is over, or before the first one.</source>
        <translation>Su último día ya pasó o es anterior al primero.</translation>
    </message>
</context>
<context>
    <name>leadfloor::StandingModel</name>
    <message>
        <source>Limit reached</source>
        <translation>Límite alcanzado</translation>
    </message>
    <message>
        <source>Waits for leads</source>
        <translation>Espera leads</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>bought, limit</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>number of a standing order</comment>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Gastado</translation>
    </message>
    <message>
        <source>Per lead</source>
        <translation>Por lead</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
</context>
<context>
    <name>leadfloor::StandingPage</name>
    <message>
        <source>Standing orders</source>
        <translation>Órdenes permanentes</translation>
    </message>
    <message>
        <source>New standing order</source>
        <translation>Nueva orden permanente</translation>
    </message>
    <message>
        <source>Standing order beside the table</source>
        <translation>Orden permanente junto a la tabla</translation>
    </message>
    <message>
        <source>Waits for leads</source>
        <translation>Espera leads</translation>
    </message>
    <message>
        <source>&amp;New standing order ...</source>
        <translation>&amp;Nueva orden permanente ...</translation>
    </message>
    <message>
        <source>&amp;Change this standing order ...</source>
        <translation>&amp;Cambiar esta orden permanente ...</translation>
    </message>
    <message>
        <source>&amp;Pause or resume it</source>
        <translation>&amp;Pausarla o reanudarla</translation>
    </message>
    <message>
        <source>&amp;End it</source>
        <translation>&amp;Terminarla</translation>
    </message>
    <message>
        <source>Nothing buys by itself yet</source>
        <translation>Nada compra solo todavía</translation>
    </message>
    <message>
        <source>A standing order buys leads of your filter as they come, within limits of leads and money that you set.</source>
        <translation>Una orden permanente compra leads de su filtro según llegan, dentro de los límites de leads y dinero que fije.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>Ir al inventario</translation>
    </message>
    <message>
        <source>1 is active</source>
        <translation>1 está activa</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are active</source>
        <translation>
            <numerusform>%Ln está activa</numerusform>
            <numerusform>%Ln están activas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 is paused</source>
        <translation>1 está en pausa</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are paused</source>
        <translation>
            <numerusform>%Ln está en pausa</numerusform>
            <numerusform>%Ln están en pausa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::StartPage</name>
    <message>
        <source>Theme: system</source>
        <translation>Tema: sistema</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Tema: claro</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Tema: oscuro</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>Tema: alto contraste</translation>
    </message>
    <message>
        <source>Create my demo floor</source>
        <translation>Crear mi plataforma de demostración</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Open offline store</source>
        <translation>Abrir almacén sin conexión</translation>
    </message>
    <message>
        <source>Try it here</source>
        <translation>Probar aquí</translation>
    </message>
    <message>
        <source>A private floor on this computer with demo leads and demo credits.</source>
        <translation>Una plataforma privada en este equipo con leads y créditos de demostración.</translation>
    </message>
    <message>
        <source>Ready in under a minute</source>
        <translation>Lista en menos de un minuto</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Nada sale de este equipo</translation>
    </message>
    <message>
        <source>Delete it at any time</source>
        <translation>Bórrela cuando quiera</translation>
    </message>
    <message>
        <source>Connect to a floor</source>
        <translation>Conectar a una plataforma</translation>
    </message>
    <message>
        <source>Sign in to the floor of your lead supplier or your own company.</source>
        <translation>Inicie sesión en la plataforma de su proveedor o de su propia empresa.</translation>
    </message>
    <message>
        <source>The floor&apos;s address</source>
        <translation>La dirección de la plataforma</translation>
    </message>
    <message>
        <source>E-mail and password</source>
        <translation>Correo y contraseña</translation>
    </message>
    <message>
        <source>Each step of the connection is tested</source>
        <translation>Se prueba cada paso de la conexión</translation>
    </message>
    <message>
        <source>Open my offline store</source>
        <translation>Abrir mi almacén sin conexión</translation>
    </message>
    <message>
        <source>Work with the leads that you already bought, without a network.</source>
        <translation>Trabaje con los leads que ya compró, sin red.</translation>
    </message>
    <message>
        <source>Kept encrypted on this computer</source>
        <translation>Guardado cifrado en este equipo</translation>
    </message>
    <message>
        <source>Welcome to Leadfloor</source>
        <translation>Bienvenido a Leadfloor</translation>
    </message>
    <message>
        <source>Buy, call and keep your leads in one place. How do you want to start?</source>
        <translation>Compre, llame y guarde sus leads en un solo lugar. ¿Cómo quiere empezar?</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Borrar la lista</translation>
    </message>
    <message>
        <source>Making your demo floor</source>
        <translation>Creando su plataforma de demostración</translation>
    </message>
    <message>
        <source>Steps of making the floor</source>
        <translation>Pasos de la creación de la plataforma</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>There is no store on this computer yet: sign in to a floor and choose &quot;Keep my leads on this computer&quot;.</source>
        <translation>Todavía no hay ningún almacén en este ordenador: inicie sesión en una plataforma y elija «Guardar mis contactos en este ordenador».</translation>
    </message>
    <message>
        <source>Opens with your keychain or a passphrase</source>
        <translation>Se abre con su llavero o una frase de contraseña</translation>
    </message>
    <message>
        <source>Locks itself after a week without its floor</source>
        <translation>Se bloquea tras una semana sin su plataforma</translation>
    </message>
</context>
<context>
    <name>leadfloor::StatementDialog</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save as CSV ...</source>
        <translation>Guardar como CSV ...</translation>
    </message>
    <message>
        <source>Payout %1 of %2</source>
        <translation>Pago %1 de %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Sold for</source>
        <translation>Vendido por</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tasa</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Comisión</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Extracto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The statement is on the clipboard.</source>
        <translation>El extracto está en el portapapeles.</translation>
    </message>
    <message>
        <source>Statement ...</source>
        <translation>Extracto ...</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Together %1</source>
        <translation>En total %1</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Guardar como CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>leadfloor::StatementModel</name>
    <message>
        <source>Order %1</source>
        <translation>Pedido %1</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Compra</translation>
    </message>
    <message>
        <source>Credits granted</source>
        <translation>Créditos concedidos</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Recarga</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Reembolso</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Card payment</source>
        <translation>Pago con tarjeta</translation>
    </message>
    <message>
        <source>Top-up taken back</source>
        <translation>Recarga retirada</translation>
    </message>
    <message>
        <source>Bonus credits</source>
        <translation>Crédito de bonificación</translation>
    </message>
    <message>
        <source>Bonus has ended</source>
        <translation>Bonificación caducada</translation>
    </message>
</context>
<context>
    <name>leadfloor::StatusStrip</name>
    <message>
        <source>Cancel the running job</source>
        <translation>Cancelar la tarea en curso</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>Connection to the floor</source>
        <translation>Conexión con la plataforma</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>Lo que está seleccionado</translation>
    </message>
    <message>
        <source>All that match the filter, loaded or not</source>
        <translation>Todo lo que cumple el filtro, cargado o no</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>The figures on screen are from this time</source>
        <translation>Las cifras en pantalla son de esta hora</translation>
    </message>
    <message>
        <source>Money and contacts are hidden; press to show them</source>
        <translation>El dinero y los contactos están ocultos; pulse para mostrarlos</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Connected, %1 ms</source>
        <translation>Conectado, %1 ms</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Desconectado</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 seleccionados</translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation>%1 coinciden</translation>
    </message>
    <message>
        <source>Data %1</source>
        <translation>Datos %1</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Oculto</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 y %Ln más</numerusform>
            <numerusform>%1 y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Cancelar %1</translation>
    </message>
    <message>
        <source>opens until %1</source>
        <comment>an offline store</comment>
        <translation>se abre hasta el %1</translation>
    </message>
    <message>
        <source>Offline copy: updating</source>
        <translation>Copia sin conexión: actualizando</translation>
    </message>
    <message>
        <source>Offline copy: not whole yet</source>
        <translation>Copia sin conexión: aún incompleta</translation>
    </message>
    <message>
        <source>Offline copy: just now</source>
        <translation>Copia sin conexión: ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>Offline copy: %n min ago</source>
        <translation>
            <numerusform>Copia sin conexión: hace %n min</numerusform>
            <numerusform>Copia sin conexión: hace %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline copy: %n h ago</source>
        <translation>
            <numerusform>Copia sin conexión: hace %n h</numerusform>
            <numerusform>Copia sin conexión: hace %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline copy: %n days ago</source>
        <translation>
            <numerusform>Copia sin conexión: hace %n día</numerusform>
            <numerusform>Copia sin conexión: hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Your leads on this computer; press to bring them up to date now</source>
        <translation>Sus leads en este equipo; pulse para actualizarlos ahora</translation>
    </message>
</context>
<context>
    <name>leadfloor::StepList</name>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, step</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::Stepper</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln step(s) done</source>
        <translation>
            <numerusform>%Ln paso hecho</numerusform>
            <numerusform>Los %Ln pasos hechos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::StockCharts</name>
    <message>
        <source>Charts of the stock</source>
        <translation>Gráficos de las existencias</translation>
    </message>
    <message>
        <source>Stock by age</source>
        <translation>Existencias por antigüedad</translation>
    </message>
    <message>
        <source>Stock by place</source>
        <translation>Existencias por lugar</translation>
    </message>
    <message>
        <source>Stock by class</source>
        <translation>Existencias por clase</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Average price by place</source>
        <translation>Precio medio por lugar</translation>
    </message>
    <message>
        <source>Stock by score</source>
        <translation>Existencias por puntuación</translation>
    </message>
    <message>
        <source>counties with most leads</source>
        <translation>condados con más leads</translation>
    </message>
    <message>
        <source>states with most leads</source>
        <translation>estados con más leads</translation>
    </message>
    <message>
        <source>Average price</source>
        <translation>Precio medio</translation>
    </message>
    <message>
        <source>in tens, from so many points on</source>
        <translation>por decenas, desde tantos puntos</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
</context>
<context>
    <name>leadfloor::StockMap</name>
    <message>
        <source>Stock by state</source>
        <translation>Existencias por estado</translation>
    </message>
    <message>
        <source>Arrows go to neighbours, Return takes only this area, Space adds it, minus leaves it out, C shows its counties, Backspace all states.</source>
        <translation>Las flechas van a los vecinos, Intro toma solo esta zona, Espacio la añade, menos la excluye, C muestra sus condados, Retroceso todos los estados.</translation>
    </message>
    <message>
        <source>Stock by county, %1</source>
        <translation>Existencias por condado, %1</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 leads</translation>
    </message>
    <message>
        <source>not counted yet</source>
        <translation>aún sin contar</translation>
    </message>
    <message>
        <source>%1, %2, chosen</source>
        <comment>area, its leads</comment>
        <translation>%1, %2, elegido</translation>
    </message>
    <message>
        <source>%1, %2, left out</source>
        <comment>area, its leads</comment>
        <translation>%1, %2, excluido</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>area, its leads</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 % of all under the other filters</source>
        <translation>%1 % de todos con los demás filtros</translation>
    </message>
    <message>
        <source>Chosen. Click: no longer.</source>
        <translation>Elegido. Clic: ya no.</translation>
    </message>
    <message>
        <source>Left out. Alt+click: no longer.</source>
        <translation>Excluido. Alt+clic: ya no.</translation>
    </message>
    <message>
        <source>Click: only this. Ctrl: add. Alt: leave out.</source>
        <translation>Clic: solo este. Ctrl: añadir. Alt: excluir.</translation>
    </message>
    <message>
        <source>Double click or C: its counties.</source>
        <translation>Doble clic o C: sus condados.</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <comment>class, leads, price</comment>
        <translation>%1: %2 a %3</translation>
    </message>
    <message>
        <source>%1: %2 from %3, on average %4</source>
        <comment>class, leads, prices</comment>
        <translation>%1: %2 desde %3, %4 de media</translation>
    </message>
</context>
<context>
    <name>leadfloor::StockPicture</name>
    <message>
        <source>Where the %1 are</source>
        <translation>Dónde están los %1</translation>
    </message>
    <message>
        <source>free now</source>
        <translation>libres ahora</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>vendidos</translation>
    </message>
    <message>
        <source>held by others, until %1</source>
        <translation>reservados por otros, hasta %1</translation>
    </message>
    <message>
        <source>held by others</source>
        <translation>reservados por otros</translation>
    </message>
    <message>
        <source>already yours</source>
        <translation>ya suyos</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>suprimidos</translation>
    </message>
    <message>
        <source>in another line</source>
        <translation>en otra línea</translation>
    </message>
</context>
<context>
    <name>leadfloor::SuppressionDialog</name>
    <message>
        <source>What the file holds</source>
        <translation>Qué contiene el archivo</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>CSV or text: columns called phone or e-mail, or one number a line.</source>
        <translation>CSV o texto: columnas llamadas teléfono o correo, o un número por línea.</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ombre</translation>
    </message>
    <message>
        <source>A list of the same name is replaced.</source>
        <translation>Una lista del mismo nombre se sustituye.</translation>
    </message>
    <message>
        <source>It &amp;ends by itself</source>
        <translation>T&amp;ermina sola</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Día</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Upload numbers</source>
        <translation>Subir números</translation>
    </message>
    <message>
        <source>Never buy these</source>
        <translation>No comprar nunca</translation>
    </message>
    <message>
        <source>Checked for do not call</source>
        <translation>Comprobados (no llamar)</translation>
    </message>
    <message>
        <source>Read and hashed</source>
        <translation>Leído y cifrado</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>Elegir ...</translation>
    </message>
    <message>
        <source>Nobody of the list is browsed, counted or bought any more. Numbers are hashed here; none leaves this computer.</source>
        <translation>Nadie de la lista se muestra, cuenta ni compra más. Los números se cifran aquí; ninguno sale de este equipo.</translation>
    </message>
    <message>
        <source>Numbers that were checked against do-not-call registers: My leads and exports say how long ago. They are hashed here.</source>
        <translation>Números comprobados en los registros de no llamar: Mis leads y las exportaciones dicen hace cuánto. Se cifran aquí.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Day of the check</source>
        <translation>Día de la comprobación</translation>
    </message>
    <message>
        <source>The last day on which it holds.</source>
        <translation>El último día en que vale.</translation>
    </message>
    <message>
        <source>The day of the check.</source>
        <translation>El día de la comprobación.</translation>
    </message>
    <message>
        <source>Choose a file of numbers</source>
        <translation>Elija un archivo de números</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The file cannot be used.</source>
        <translation>El archivo no se puede usar.</translation>
    </message>
    <message>
        <source>The list holds, with %1 entries; %2 rows had neither phone nor e-mail.</source>
        <translation>La lista vale, con %1 entradas; %2 filas no tenían teléfono ni correo.</translation>
    </message>
    <message>
        <source>The list holds, with %1 entries.</source>
        <translation>La lista vale, con %1 entradas.</translation>
    </message>
    <message>
        <source>%1 numbers were checked; %2 of them are of your leads.</source>
        <translation>Se comprobaron %1 números; %2 son de sus leads.</translation>
    </message>
    <message>
        <source>Another file is being uploaded.</source>
        <translation>Se está cargando otro archivo.</translation>
    </message>
    <message>
        <source>Drop this one when that is done.</source>
        <translation>Suelte este cuando aquel termine.</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv *.tab *.xlsx)</source>
        <translation>Listas (*.csv *.txt *.tsv *.tab *.xlsx)</translation>
    </message>
    <message>
        <source>&amp;Columns with the numbers</source>
        <translation>&amp;Columnas con los números</translation>
    </message>
    <message>
        <source>Read from: %1.</source>
        <translation>Leído de: %1.</translation>
    </message>
</context>
<context>
    <name>leadfloor::SuppressionModel</name>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Vale hasta</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>removed by hand</source>
        <translation>quitar a mano</translation>
    </message>
    <message>
        <source>being applied</source>
        <translation>aplicándose</translation>
    </message>
</context>
<context>
    <name>leadfloor::SuppressionPage</name>
    <message>
        <source>Suppression lists</source>
        <translation>Listas de exclusión</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>removed by hand</source>
        <translation>quitar a mano</translation>
    </message>
    <message>
        <source>Checked numbers ...</source>
        <translation>Números comprobados ...</translation>
    </message>
    <message>
        <source>Upload a list</source>
        <translation>Subir una lista</translation>
    </message>
    <message>
        <source>&amp;Upload a list ...</source>
        <translation>S&amp;ubir una lista ...</translation>
    </message>
    <message>
        <source>&amp;Checked numbers ...</source>
        <translation>Números &amp;comprobados ...</translation>
    </message>
    <message>
        <source>&amp;Remove this list</source>
        <translation>&amp;Quitar esta lista</translation>
    </message>
    <message>
        <source>Nobody is suppressed</source>
        <translation>No hay nadie excluido</translation>
    </message>
    <message>
        <source>Upload phones and e-mails of people that you never want to buy: they are not shown, counted or bought any more.</source>
        <translation>Suba teléfonos y correos de personas que nunca quiere comprar: no se muestran, cuentan ni compran más.</translation>
    </message>
    <message>
        <source>1 list with %1 entries</source>
        <translation>1 lista con %1 entradas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lists with %1 entries</source>
        <translation>
            <numerusform>%Ln lista con %1 entradas</numerusform>
            <numerusform>%Ln listas con %1 entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>The list cannot be brought back any more.</source>
        <translation>La lista ya no se puede recuperar.</translation>
    </message>
    <message>
        <source>Upload its file again.</source>
        <translation>Suba su archivo de nuevo.</translation>
    </message>
    <message>
        <source>The list holds again.</source>
        <translation>La lista vale de nuevo.</translation>
    </message>
</context>
<context>
    <name>leadfloor::T</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>leadfloor::TableCopy</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>Copiar con &amp;cabeceras</translation>
    </message>
</context>
<context>
    <name>leadfloor::TableLook</name>
    <message>
        <source>Hide “%1”</source>
        <comment>a column</comment>
        <translation>Ocultar “%1”</translation>
    </message>
    <message>
        <source>Fit “%1”</source>
        <comment>a column</comment>
        <translation>Ajustar “%1”</translation>
    </message>
    <message>
        <source>Fit all columns</source>
        <translation>Ajustar todas las columnas</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Restablecer columnas</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacta</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>height of rows</comment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation>Amplia</translation>
    </message>
    <message>
        <source>Freeze up to “%1”</source>
        <comment>a column</comment>
        <translation>Fijar hasta “%1”</translation>
    </message>
</context>
<context>
    <name>leadfloor::TableStack</name>
    <message>
        <source>Loading ...</source>
        <translation>Cargando ...</translation>
    </message>
</context>
<context>
    <name>leadfloor::TaskCard</name>
    <message>
        <source>1 lead</source>
        <translation>1 lead</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 leads</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Hold on order %1 ends</source>
        <translation>Termina la reserva del pedido %1</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pagar</translation>
    </message>
    <message>
        <source>Order %1 waits for its invoice</source>
        <translation>El pedido %1 espera su factura</translation>
    </message>
    <message>
        <source>kept until %1</source>
        <translation>guardado hasta %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>1 call due</source>
        <translation>1 llamada pendiente</translation>
    </message>
    <message>
        <source>%1 calls due</source>
        <translation>%1 llamadas pendientes</translation>
    </message>
    <message>
        <source>follow-ups until tonight</source>
        <translation>seguimientos hasta esta noche</translation>
    </message>
    <message>
        <source>1 contact has not come yet</source>
        <translation>1 contacto aún no ha llegado</translation>
    </message>
    <message>
        <source>%1 contacts have not come yet</source>
        <translation>%1 contactos aún no han llegado</translation>
    </message>
    <message>
        <source>order %1</source>
        <translation>pedido %1</translation>
    </message>
    <message>
        <source>%1: %2 new</source>
        <comment>a watch, leads</comment>
        <translation>%1: %2 nuevos</translation>
    </message>
    <message>
        <source>watch, %1</source>
        <translation>vigilancia, %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>1 thing</source>
        <translation>1 cosa</translation>
    </message>
    <message>
        <source>%1 things</source>
        <translation>%1 cosas</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Nada le espera.</translation>
    </message>
</context>
<context>
    <name>leadfloor::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>leadfloor::TopupPayment</name>
    <message>
        <source>The package was not bought</source>
        <translation>No se compró el paquete</translation>
    </message>
    <message>
        <source>The floor does not answer</source>
        <translation>El mercado no responde</translation>
    </message>
    <message>
        <source>It is asked again by itself. What you pay is not lost.</source>
        <translation>Se le pregunta de nuevo automáticamente. Lo que pague no se pierde.</translation>
    </message>
    <message>
        <source>Preparing the payment page</source>
        <translation>Preparando la página de pago</translation>
    </message>
    <message>
        <source>It opens in your browser in a moment.</source>
        <translation>Se abre en su navegador en un momento.</translation>
    </message>
    <message>
        <source>The payment page takes longer than usual</source>
        <translation>La página de pago tarda más de lo habitual</translation>
    </message>
    <message>
        <source>The floor&apos;s gateway or the card provider does not answer. It goes on by itself.</source>
        <translation>La pasarela del mercado o el proveedor de tarjetas no responde. Continúa automáticamente.</translation>
    </message>
    <message>
        <source>Waiting for %1 on the card page</source>
        <translation>Esperando %1 en la página de la tarjeta</translation>
    </message>
    <message>
        <source>Pay in your browser. Paid? It is noticed here by itself, also when this window is closed.</source>
        <translation>Pague en su navegador. ¿Pagado? Aquí se nota automáticamente, también con esta ventana cerrada.</translation>
    </message>
    <message>
        <source>The bank has not paid yet</source>
        <translation>El banco aún no ha pagado</translation>
    </message>
    <message>
        <source>Nothing to do: the credits come when it has.</source>
        <translation>Nada que hacer: el crédito llega cuando haya pagado.</translation>
    </message>
    <message>
        <source>Not paid: the page is closed</source>
        <translation>No pagado: la página está cerrada</translation>
    </message>
    <message>
        <source>The card was declined, or the page was open for too long. Nothing was charged; money that comes late is credited all the same.</source>
        <translation>La tarjeta fue rechazada o la página estuvo abierta demasiado tiempo. No se cobró nada; el dinero que llegue tarde se abona igualmente.</translation>
    </message>
    <message>
        <source>%1 of credits were added</source>
        <translation>Se añadieron %1 de crédito</translation>
    </message>
    <message>
        <source>%1, of it %2 bonus, which is used first.</source>
        <translation>%1, de ello %2 de bonificación, que se usa primero.</translation>
    </message>
    <message>
        <source>Paid after it was given up</source>
        <translation>Pagado después de desistir</translation>
    </message>
    <message>
        <source>The money is in your wallet.</source>
        <translation>El dinero está en su monedero.</translation>
    </message>
    <message>
        <source>The money goes back to your card by itself; banks take some days.</source>
        <translation>El dinero vuelve a su tarjeta automáticamente; los bancos tardan unos días.</translation>
    </message>
    <message>
        <source>Another amount was paid</source>
        <translation>Se pagó otro importe</translation>
    </message>
    <message>
        <source>Nothing is credited yet. The operator of the floor decides whether the money goes back to the card or to your wallet.</source>
        <translation>Aún no se abona nada. El operador del mercado decide si el dinero vuelve a la tarjeta o va a su monedero.</translation>
    </message>
    <message>
        <source>Given up: nothing was charged</source>
        <translation>Desistido: no se cobró nada</translation>
    </message>
    <message>
        <source>What is paid on the page all the same goes back to the card.</source>
        <translation>Lo que se pague en la página a pesar de todo vuelve a la tarjeta.</translation>
    </message>
</context>
<context>
    <name>leadfloor::TornWindow</name>
    <message>
        <source>%1 - Leadfloor</source>
        <translation>%1 - Leadfloor</translation>
    </message>
    <message>
        <source>%1 - %2 - Leadfloor</source>
        <comment>page, floor</comment>
        <translation>%1 - %2 - Leadfloor</translation>
    </message>
    <message>
        <source>%1, in a window of its own</source>
        <translation>%1, en una ventana propia</translation>
    </message>
    <message>
        <source>Not connected: what is shown here may be old.</source>
        <translation>Sin conexión: lo que se muestra aquí puede ser antiguo.</translation>
    </message>
    <message>
        <source>The main window connects again.</source>
        <translation>La ventana principal vuelve a conectar.</translation>
    </message>
</context>
<context>
    <name>leadfloor::TrayChannel</name>
    <message>
        <source>Show &amp;Leadfloor</source>
        <translation>Mostrar &amp;Leadfloor</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Avisos</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
</context>
<context>
    <name>leadfloor::UiSettings</name>
    <message>
        <source>Not known: %1.</source>
        <translation>Desconocido: %1.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ViewBar</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>&amp;Save view</source>
        <translation>&amp;Guardar vista</translation>
    </message>
    <message>
        <source>Save &amp;as a view ...</source>
        <translation>Guardar &amp;como vista ...</translation>
    </message>
    <message>
        <source>Re&amp;vert to the saved view</source>
        <translation>Vol&amp;ver a la vista guardada</translation>
    </message>
    <message>
        <source>Re&amp;name view ...</source>
        <translation>Cambiar el &amp;nombre de la vista ...</translation>
    </message>
    <message>
        <source>Share view with the &amp;team</source>
        <translation>Compartir la vista con el &amp;equipo</translation>
    </message>
    <message>
        <source>&amp;Delete view</source>
        <translation>&amp;Eliminar vista</translation>
    </message>
    <message>
        <source>&amp;Close view, keep what it shows</source>
        <translation>&amp;Cerrar la vista, conservar lo que muestra</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no view is open</comment>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vista: %1</translation>
    </message>
    <message>
        <source>View %1, changed, not saved</source>
        <translation>Vista %1, cambiada, sin guardar</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>Vista %1</translation>
    </message>
    <message>
        <source>Take view from the &amp;team</source>
        <translation>Quitar la vista al &amp;equipo</translation>
    </message>
    <message>
        <source>Of the team</source>
        <translation>Del equipo</translation>
    </message>
    <message>
        <source>Made by %1</source>
        <translation>Creada por %1</translation>
    </message>
    <message>
        <source>No views are saved yet</source>
        <translation>Aún no hay vistas guardadas</translation>
    </message>
    <message>
        <source>The views are not loaded yet</source>
        <translation>Las vistas aún no se han cargado</translation>
    </message>
    <message>
        <source>Load them</source>
        <translation>Cargarlas</translation>
    </message>
    <message>
        <source>Your team sees “%1” now.</source>
        <translation>Su equipo ve ahora “%1”.</translation>
    </message>
    <message>
        <source>Only you see “%1” now.</source>
        <translation>Ahora solo usted ve “%1”.</translation>
    </message>
    <message>
        <source>The view “%1” is deleted.</source>
        <translation>La vista “%1” se ha eliminado.</translation>
    </message>
    <message>
        <source>Somebody has changed this view since you opened it.</source>
        <translation>Alguien ha cambiado esta vista desde que la abrió.</translation>
    </message>
    <message>
        <source>Revert to see it as it is now, or save yours under another name.</source>
        <translation>Vuelva a ella para verla como está, o guarde la suya con otro nombre.</translation>
    </message>
    <message>
        <source>This view is not there any more.</source>
        <translation>Esta vista ya no existe.</translation>
    </message>
    <message>
        <source>Save what you see under a new name if you want to keep it.</source>
        <translation>Guarde lo que ve con un nombre nuevo si quiere conservarlo.</translation>
    </message>
    <message>
        <source>This view asks for something that this program does not know.</source>
        <translation>Esta vista pide algo que este programa no conoce.</translation>
    </message>
    <message>
        <source>The saved views could not be loaded. %1</source>
        <translation>No se pudieron cargar las vistas guardadas. %1</translation>
    </message>
    <message>
        <source>The view cannot be saved like this: %1.</source>
        <translation>La vista no se puede guardar así: %1.</translation>
    </message>
    <message>
        <source>&amp;Begin with this view</source>
        <translation>&amp;Empezar con esta vista</translation>
    </message>
    <message>
        <source>&amp;Begin without this view</source>
        <translation>&amp;Empezar sin esta vista</translation>
    </message>
    <message>
        <source>This page begins with “%1” from the next start on.</source>
        <translation>Esta página empieza con «%1» desde el próximo inicio.</translation>
    </message>
    <message>
        <source>This page begins without a view from the next start on.</source>
        <translation>Esta página empieza sin vista desde el próximo inicio.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ViewDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Quién la ve</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Guardar vista</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Guardar como vista</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Cambiar el nombre de la vista</translation>
    </message>
    <message>
        <source>Only I</source>
        <translation>Solo yo</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>Mi equipo</translation>
    </message>
</context>
<context>
    <name>leadfloor::ViewRows</name>
    <message>
        <source>Open view: %1</source>
        <translation>Abrir vista: %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::WalletPage</name>
    <message>
        <source>Wallet</source>
        <translation>Monedero</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Movements of which time</source>
        <translation>Movimientos de qué periodo</translation>
    </message>
    <message>
        <source>All movements</source>
        <translation>Todos los movimientos</translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln days</source>
        <translation>
            <numerusform>Último día (%Ln)</numerusform>
            <numerusform>Últimos %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy statement</source>
        <translation>Copiar extracto</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Extracto</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>Saldo final</translation>
    </message>
    <message>
        <source>&amp;Open its order</source>
        <translation>&amp;Abrir su pedido</translation>
    </message>
    <message>
        <source>&amp;Balance as a chart</source>
        <translation>&amp;Saldo como gráfico</translation>
    </message>
    <message>
        <source>Copy the &amp;statement</source>
        <translation>Copiar el e&amp;xtracto</translation>
    </message>
    <message>
        <source>Nothing moved in this time</source>
        <translation>No hubo movimientos en este periodo</translation>
    </message>
    <message>
        <source>There are %1 movements before it.</source>
        <translation>Hay %1 movimientos antes.</translation>
    </message>
    <message>
        <source>Show all movements</source>
        <translation>Mostrar todos los movimientos</translation>
    </message>
    <message>
        <source>No money has moved yet</source>
        <translation>Aún no se ha movido dinero</translation>
    </message>
    <message>
        <source>Credits and purchases appear here, each with the balance after it.</source>
        <translation>Créditos y compras aparecen aquí, cada uno con el saldo posterior.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>Ir al inventario</translation>
    </message>
    <message>
        <source>%1, one movement</source>
        <comment>day</comment>
        <translation>%1, un movimiento</translation>
    </message>
    <message>
        <source>%1, %2 movements</source>
        <comment>day, number</comment>
        <translation>%1, %2 movimientos</translation>
    </message>
    <message>
        <source>%1 to %2, %3 movements</source>
        <comment>day, day, number</comment>
        <translation>%1 a %2, %3 movimientos</translation>
    </message>
    <message>
        <source>opening %1 on %2</source>
        <translation>inicial %1 el %2</translation>
    </message>
    <message>
        <source>every balance adds up</source>
        <translation>todos los saldos cuadran</translation>
    </message>
    <message>
        <source>balances do not add up: tell the operator</source>
        <translation>los saldos no cuadran: avise al operador</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>contabilizado</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>por día</translation>
    </message>
    <message>
        <source>Add credits</source>
        <translation>Añadir crédito</translation>
    </message>
    <message>
        <source>&amp;Add credits</source>
        <translation>&amp;Añadir crédito</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Abrir página</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Bonus ...</source>
        <translation>Bonificación ...</translation>
    </message>
    <message>
        <source>What bonus credits are left, and until when</source>
        <translation>Qué crédito de bonificación queda, y hasta cuándo</translation>
    </message>
    <message>
        <source>&amp;Bonus credits ...</source>
        <translation>Crédito de &amp;bonificación ...</translation>
    </message>
    <message>
        <source>&amp;Low balance ...</source>
        <translation>Saldo &amp;bajo ...</translation>
    </message>
    <message>
        <source>low-balance line</source>
        <translation>línea de saldo bajo</translation>
    </message>
    <message>
        <source>The balance is low: below %1.</source>
        <translation>El saldo es bajo: menos de %1.</translation>
    </message>
    <message>
        <source>Purchases and standing orders stop when it is used up.</source>
        <translation>Las compras y las órdenes permanentes se detienen cuando se agote.</translation>
    </message>
    <message>
        <source>Change the line</source>
        <translation>Cambiar el límite</translation>
    </message>
    <message>
        <source>Save ...</source>
        <translation>Guardar ...</translation>
    </message>
    <message>
        <source>All movements of the chosen time, as a CSV file</source>
        <translation>Todos los movimientos del período elegido, como archivo CSV</translation>
    </message>
    <message>
        <source>Sa&amp;ve the statement ...</source>
        <translation>&amp;Guardar el extracto ...</translation>
    </message>
    <message>
        <source>the newest %1 movements</source>
        <comment>number</comment>
        <translation>los %1 movimientos más recientes</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>Guardar el extracto</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>leadfloor::WalletTiles</name>
    <message>
        <source>available and pending together</source>
        <translation>disponible y pendiente juntos</translation>
    </message>
    <message>
        <source>Available now</source>
        <translation>Disponible ahora</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>to buy leads with</source>
        <translation>para comprar leads</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>aún desconocido</translation>
    </message>
    <message>
        <source>available %1</source>
        <translation>disponible %1</translation>
    </message>
    <message>
        <source>pending %1</source>
        <translation>pendiente %1</translation>
    </message>
    <message>
        <source>%1 bonus, %2 of it until %3</source>
        <comment>amount, amount, date</comment>
        <translation>%1 de bonificación, %2 hasta el %3</translation>
    </message>
    <message>
        <source>%1 of it bonus, used first</source>
        <translation>%1 de bonificación, se usa primero</translation>
    </message>
    <message>
        <source>credit line %1</source>
        <translation>línea de crédito %1</translation>
    </message>
    <message>
        <source>Below what balance your workspace is told</source>
        <translation>Por debajo de qué saldo se avisa a su espacio de trabajo</translation>
    </message>
    <message>
        <source>Low balance is not told</source>
        <translation>No se avisa de saldo bajo</translation>
    </message>
    <message>
        <source>Low: below %1</source>
        <translation>Bajo: menos de %1</translation>
    </message>
    <message>
        <source>Told below %1</source>
        <translation>Aviso por debajo de %1</translation>
    </message>
    <message>
        <source>Expected balance</source>
        <translation>Saldo previsto</translation>
    </message>
    <message>
        <source>top-ups and returns on their way</source>
        <translation>recargas y devoluciones en camino</translation>
    </message>
    <message>
        <source>nothing is on its way</source>
        <translation>no hay nada en camino</translation>
    </message>
</context>
<context>
    <name>leadfloor::WatchDialog</name>
    <message>
        <source>Which leads</source>
        <translation>Qué leads</translation>
    </message>
    <message>
        <source>&amp;Which leads</source>
        <translation>&amp;Qué leads</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Qué se cuenta</translation>
    </message>
    <message>
        <source>&amp;Not between</source>
        <translation>&amp;No entre</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Vigilar</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Guardar cambios</translation>
    </message>
    <message>
        <source>Watch for leads</source>
        <translation>Vigilar leads</translation>
    </message>
    <message>
        <source>Change watch %1</source>
        <translation>Cambiar la vigilancia %1</translation>
    </message>
    <message>
        <source>the words of its filter</source>
        <translation>las palabras de su filtro</translation>
    </message>
    <message>
        <source>It is looked at every five minutes, also while this program is closed, and counts what the inventory shows.</source>
        <translation>Se mira cada cinco minutos, también con el programa cerrado, y cuenta lo que muestra el inventario.</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ombre</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>Leads nuevos</translation>
    </message>
    <message>
        <source>All that fit</source>
        <translation>Todos los que encajan</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Silencio desde</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Silencio hasta</translation>
    </message>
    <message>
        <source>&amp;Tell of</source>
        <translation>&amp;Avisar de</translation>
    </message>
    <message>
        <source>&amp;From so many on</source>
        <translation>&amp;Desde cuántos</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>Como &amp;máximo</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>by the clock of %1</source>
        <translation>según el reloj de %1</translation>
    </message>
    <message>
        <source>Quiet hours begin and end at the same time.</source>
        <translation>Las horas de silencio empiezan y terminan a la vez.</translation>
    </message>
    <message>
        <source>Choose another end, or switch the watch off instead.</source>
        <translation>Elija otro final o apague la vigilancia.</translation>
    </message>
    <message>
        <source>The floor does not take it like this.</source>
        <translation>La plataforma no lo acepta así.</translation>
    </message>
</context>
<context>
    <name>leadfloor::WatchModel</name>
    <message>
        <source>Cannot look</source>
        <translation>No puede mirar</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Apagada</translation>
    </message>
    <message>
        <source>Hourly</source>
        <translation>Cada hora</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Cada semana</translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln hours</source>
        <translation>
            <numerusform>Cada %Ln hora</numerusform>
            <numerusform>Cada %Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln minutes</source>
        <translation>
            <numerusform>Cada %Ln minuto</numerusform>
            <numerusform>Cada %Ln minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all</source>
        <comment>leads</comment>
        <translation>%1 en total</translation>
    </message>
    <message>
        <source>Any new lead</source>
        <translation>Cualquier lead nuevo</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>leads</comment>
        <translation>%1 nuevos</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>number of a watch</comment>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Tells of</source>
        <translation>Avisa de</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>Hay ahora</translation>
    </message>
    <message>
        <source>Last told</source>
        <translation>Último aviso</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
</context>
<context>
    <name>leadfloor::WatchedFolderModel</name>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Bringing in</source>
        <translation>Entrando</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>1 file waits</source>
        <translation>1 archivo espera</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files wait</source>
        <translation>
            <numerusform>%Ln archivo espera</numerusform>
            <numerusform>%Ln archivos esperan</numerusform>
        </translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Vigilando</translation>
    </message>
    <message>
        <source>%1: %2 new leads, %3 duplicates, %4 rejected rows</source>
        <translation>%1: %2 leads nuevos, %3 duplicados, %4 filas rechazadas</translation>
    </message>
    <message>
        <source>%1 was brought in before</source>
        <translation>%1 ya se había traído</translation>
    </message>
    <message>
        <source>%1 cannot come in</source>
        <translation>%1 no puede entrar</translation>
    </message>
    <message>
        <source>Also new columns, by their names</source>
        <translation>También columnas nuevas, por sus nombres</translation>
    </message>
    <message>
        <source>Columns that are known</source>
        <translation>Columnas que se conocen</translation>
    </message>
    <message>
        <source>As profile %1</source>
        <translation>Según el perfil %1</translation>
    </message>
    <message>
        <source>All rows that are right</source>
        <translation>Todas las filas correctas</translation>
    </message>
    <message>
        <source>No row, if quotes or columns are broken</source>
        <translation>Ninguna, si fallan comillas o columnas</translation>
    </message>
    <message>
        <source>No row, if one is wrong</source>
        <translation>Ninguna, si una está mal</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Last file</source>
        <translation>Último archivo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>Leads nuevos</translation>
    </message>
    <message>
        <source>Rejected files</source>
        <translation>Archivos rechazados</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>a file</comment>
        <translation>ninguno aún</translation>
    </message>
</context>
<context>
    <name>leadfloor::WatchesPage</name>
    <message>
        <source>Watches</source>
        <translation>Vigilancias</translation>
    </message>
    <message>
        <source>Show leads</source>
        <translation>Mostrar leads</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>Cambiar ...</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Cannot look</source>
        <translation>No puede mirar</translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln minutes</source>
        <translation>
            <numerusform>Cada %Ln minuto</numerusform>
            <numerusform>Cada %Ln minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>New watch</source>
        <translation>Nueva vigilancia</translation>
    </message>
    <message>
        <source>&amp;New watch ...</source>
        <translation>&amp;Nueva vigilancia ...</translation>
    </message>
    <message>
        <source>&amp;Change this watch ...</source>
        <translation>&amp;Cambiar esta vigilancia ...</translation>
    </message>
    <message>
        <source>&amp;Switch it on or off</source>
        <translation>&amp;Activarla o apagarla</translation>
    </message>
    <message>
        <source>&amp;Remove this watch</source>
        <translation>&amp;Quitar esta vigilancia</translation>
    </message>
    <message>
        <source>Nothing is watched yet</source>
        <translation>Aún no se vigila nada</translation>
    </message>
    <message>
        <source>A watch tells you behind the bell, and on the desktop, when leads of a filter arrive, also those that came while you were away.</source>
        <translation>Una vigilancia le avisa en la campana y en el escritorio cuando llegan leads de un filtro, también los que llegaron mientras no estaba.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>Ir al inventario</translation>
    </message>
    <message>
        <source>1 is on</source>
        <translation>1 está activa</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are on</source>
        <translation>
            <numerusform>%Ln está activa</numerusform>
            <numerusform>%Ln están activas</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activar</translation>
    </message>
</context>
<context>
    <name>leadfloor::WhatPage</name>
    <message>
        <source>What to buy</source>
        <translation>Qué comprar</translation>
    </message>
    <message>
        <source>&amp;Add a line</source>
        <translation>&amp;Añadir una línea</translation>
    </message>
    <message>
        <source>What do you want to buy?</source>
        <translation>¿Qué quiere comprar?</translation>
    </message>
    <message>
        <source>What can I &amp;type?</source>
        <translation>¿Qué puedo escri&amp;bir?</translation>
    </message>
    <message>
        <source>A line is not understood yet.</source>
        <translation>Una línea aún no se entiende.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Next: Check</source>
        <translation>Siguiente: Comprobar</translation>
    </message>
</context>
<context>
    <name>leadfloor::WorkBar</name>
    <message>
        <source>Selected leads</source>
        <translation>Leads seleccionados</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportar</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Quitar la selección</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 seleccionados</translation>
    </message>
    <message>
        <source>Ret&amp;urn ...</source>
        <translation>Dev&amp;olver ...</translation>
    </message>
    <message>
        <source>All %1 that match</source>
        <translation>Los %1 que coinciden</translation>
    </message>
</context>
<context>
    <name>leadfloor::WorkHistory</name>
    <message>
        <source>Taken back: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::WorkMenus</name>
    <message>
        <source>&amp;Stage</source>
        <translation>&amp;Etapa</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>E&amp;tiqueta</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Asignar</translation>
    </message>
    <message>
        <source>&amp;Follow-up</source>
        <translation>&amp;Seguimiento</translation>
    </message>
    <message>
        <source>1 lead moved to %1</source>
        <translation>1 lead movido a %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads moved to %1</source>
        <translation>
            <numerusform>%Ln lead movido a %1</numerusform>
            <numerusform>%Ln leads movidos a %1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead tagged %1</source>
        <translation>1 lead etiquetado %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads tagged %1</source>
        <translation>
            <numerusform>%Ln lead etiquetado %1</numerusform>
            <numerusform>%Ln leads etiquetados %1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead without follow-up</source>
        <translation>1 lead sin seguimiento</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads without follow-up</source>
        <translation>
            <numerusform>%Ln lead sin seguimiento</numerusform>
            <numerusform>%Ln leads sin seguimiento</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead to be called %1</source>
        <translation>1 lead para llamar %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads to be called %1</source>
        <translation>
            <numerusform>%Ln lead para llamar %1</numerusform>
            <numerusform>%Ln leads para llamar %1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead assigned to nobody</source>
        <translation>1 lead sin asignar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads assigned to nobody</source>
        <translation>
            <numerusform>%Ln lead sin asignar</numerusform>
            <numerusform>%Ln leads sin asignar</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead assigned to %1</source>
        <translation>1 lead asignado a %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads assigned to %1</source>
        <translation>
            <numerusform>%Ln lead asignado a %1</numerusform>
            <numerusform>%Ln leads asignados a %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Me (%1)</source>
        <translation>Yo (%1)</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Etiqueta nueva</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>1 lead without %1</source>
        <comment>tag</comment>
        <translation>1 lead sin %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads without %1</source>
        <comment>tag</comment>
        <translation>
            <numerusform>%Ln lead sin %1</numerusform>
            <numerusform>%Ln leads sin %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>when, exact time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>En una hora</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <translation>Esta tarde</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>In three days</source>
        <translation>En tres días</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>La semana que viene</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>No follow-up</source>
        <translation>Sin seguimiento</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The desktop of a lead broker.</source>
        <translation>El escritorio de un bróker de leads.</translation>
    </message>
    <message>
        <source>Open this private floor at once.</source>
        <translation>Abrir esta plataforma privada al momento.</translation>
    </message>
    <message>
        <source>Open this floor: postgresql://host/database?floor=UUID.</source>
        <translation>Abrir esta plataforma: postgresql://host/database?floor=UUID.</translation>
    </message>
    <message>
        <source>E-mail to sign in with.</source>
        <translation>Correo con el que iniciar sesión.</translation>
    </message>
    <message>
        <source>Folder of all private floors.</source>
        <translation>Carpeta de todas las plataformas privadas.</translation>
    </message>
    <message>
        <source>Settings file.</source>
        <translation>Archivo de ajustes.</translation>
    </message>
    <message>
        <source>Browse, buy and export by itself, write pictures to this folder, and end.</source>
        <translation>Explorar, comprar y exportar solo, escribir imágenes en esta carpeta y terminar.</translation>
    </message>
</context>
</TS>
